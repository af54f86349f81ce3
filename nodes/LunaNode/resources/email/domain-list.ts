import type { Action } from '../../action';

export const emailDomainList: Action = {
	action: 'domain-list',
	name: 'Get Many Domains',
	sentence: 'Get many email domains',
	description: 'Get the mail domains of the account',
	evidence: 'client-defined',
	readOnly: true,
	answer: { kind: 'list' },
};
