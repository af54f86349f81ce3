import type { TextField } from '../../shared/operations/field';
import type { Operation, Resource } from '../../shared/operations/operation';
import { COUNTRY_CODE, CURRENCY_CODE } from '../fields';

// The two catalogues. They take no parameters: filters are applied to the answer.

const filters: TextField[] = [
	{
		name: 'country',
		label: 'Country',
		description: 'Only methods of this country, as its two-letter code (ISO 3166-1 alpha-2)',
		placeholder: 'e.g. SN',
		optional: true,
		type: 'text',
		format: COUNTRY_CODE,
		in: 'here',
	},
	{
		name: 'currency',
		label: 'Currency',
		description: 'Only methods of this currency, as its three-letter code (ISO 4217)',
		placeholder: 'e.g. XOF',
		optional: true,
		type: 'text',
		format: CURRENCY_CODE,
		in: 'here',
	},
];

export const getPaymentMethods: Operation = {
	value: 'getAll',
	name: 'Get Many',
	action: 'Get many payment methods',
	description: 'List the payment methods that Moneroo knows at the moment',
	details: 'Which of them the account can use depends on the gateways connected to it.',
	effect: 'none',
	route: { method: 'GET', path: '/utils/payment/methods' },
	fields: filters,
	response: { kind: 'list' },
};

export const getPayoutMethods: Operation = {
	value: 'getAll',
	name: 'Get Many',
	action: 'Get many payout methods',
	description: 'List the payout methods that Moneroo knows at the moment',
	details: 'Which of them the account can use depends on the gateways connected to it.',
	effect: 'none',
	route: { method: 'GET', path: '/utils/payout/methods' },
	fields: filters,
	response: { kind: 'list' },
};

export const paymentMethod: Resource = {
	resource: 'paymentMethod',
	name: 'Payment Method',
	noun: 'payment method',
	firstOperation: 'getAll',
	operations: [getPaymentMethods],
};

export const payoutMethod: Resource = {
	resource: 'payoutMethod',
	name: 'Payout Method',
	noun: 'payout method',
	firstOperation: 'getAll',
	operations: [getPayoutMethods],
};
