import type { Action } from '../../action';

export const dnsDynList: Action = {
	action: 'dyn-list',
	name: 'Get Many Dynamic Names',
	sentence: 'Get many dynamic DNS names',
	description: 'Get the dynamic DNS names of the account with their IP addresses',
	evidence: 'documented',
	readOnly: true,
	answer: { kind: 'list', key: 'dyns' },
};
