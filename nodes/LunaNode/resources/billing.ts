import { resource, type Action } from '../action';

export const billingCredit: Action = {
	value: 'credit',
	name: 'Get Credit',
	action: 'Get billing credit',
	description: 'Get the remaining credit of the account in US dollars, as a decimal string',
	source: 'client library',
	effect: 'none',
	response: { kind: 'record' },
};

export const billing = resource('billing', 'Billing', 'credit', [billingCredit]);
