import type { Action } from '../../action';

export const billingCredit: Action = {
	action: 'credit',
	name: 'Get Credit',
	sentence: 'Get billing credit',
	description: 'Get the remaining credit of the account in US dollars, as a decimal string',
	evidence: 'client-defined',
	readOnly: true,
	answer: { kind: 'record' },
};
