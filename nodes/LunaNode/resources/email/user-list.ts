import type { Action } from '../../action';
import { domainId } from '../../parameters/values';

export const emailUserList: Action = {
	action: 'user-list',
	name: 'Get Many Users',
	sentence: 'Get many email users',
	description: 'Get the mailbox users of a mail domain',
	evidence: 'client-defined',
	readOnly: true,
	required: [domainId],
	answer: { kind: 'list' },
};
