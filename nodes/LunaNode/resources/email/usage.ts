import type { Action } from '../../action';

export const emailUsage: Action = {
	action: 'usage',
	name: 'Get Usage',
	sentence: 'Get email usage',
	description: 'Get how much of the mail service is used',
	evidence: 'client-defined',
	readOnly: true,
	answer: { kind: 'record' },
};
