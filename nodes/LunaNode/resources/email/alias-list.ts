import type { Action } from '../../action';
import { domainId } from '../../parameters/values';

export const emailAliasList: Action = {
	action: 'alias-list',
	name: 'Get Many Aliases',
	sentence: 'Get many email aliases',
	description: 'Get the aliases of a mail domain',
	evidence: 'client-defined',
	readOnly: true,
	required: [domainId],
	answer: { kind: 'list' },
};
