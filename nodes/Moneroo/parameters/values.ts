import type { Field } from '../operation';

export const amount: Field = {
	path: 'amount',
	label: 'Amount',
	description:
		"A whole number above 0 in the currency's main unit: 7500 is XOF 7,500 and 20 is USD 20.00. It is not in cents.",
	placeholder: 'e.g. 7500',
	kind: 'amount',
};

export const currency: Field = {
	path: 'currency',
	label: 'Currency',
	description:
		'The currency as its three-letter code (ISO 4217), one that the account has methods for',
	placeholder: 'e.g. XOF',
	kind: 'currency',
};

export const description: Field = {
	path: 'description',
	label: 'Description',
	description: 'What it is for. Moneroo has been known to refuse more than 155 characters.',
	placeholder: 'e.g. Invoice 2031',
	kind: 'text',
	longest: 155,
};

export const metadata: Field = {
	path: 'metadata',
	label: 'Metadata',
	description:
		'Your own reference, returned whenever the record is read. Values are sent as text and empty ones are left out; keep to 10 entries.',
	kind: 'metadata',
};

export const paymentId: Field = {
	path: 'paymentId',
	label: 'Payment ID',
	description: 'The ID that Initialize returned, or data.id of a callback',
	placeholder: 'e.g. py_q7m2x0c4zt1e',
	kind: 'id',
	in: 'path',
};

export const payoutId: Field = {
	path: 'payoutId',
	label: 'Payout ID',
	description: 'The ID that Initialize returned, or data.id of a callback',
	placeholder: 'e.g. po_w3n8k5j1ud6h',
	kind: 'id',
	in: 'path',
};

/** Applied here: the catalogues take no parameters. */
export const catalogueFilters: Field[] = [
	{
		path: 'country',
		label: 'Country',
		description: 'Only methods of this country, as its two-letter code (ISO 3166-1 alpha-2)',
		placeholder: 'e.g. SN',
		kind: 'country',
		in: 'filter',
	},
	{
		path: 'currency',
		label: 'Currency',
		description: 'Only methods of this currency, as its three-letter code (ISO 4217)',
		placeholder: 'e.g. XOF',
		kind: 'currency',
		in: 'filter',
	},
];
