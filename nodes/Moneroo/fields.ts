import type { NumberField, PairsField, TextField } from '../shared/operations/field';
import { pattern, type Format } from '../shared/operations/format';
import { COUNTRY, CURRENCY, EMAIL, inCapitals } from '../shared/operations/formats';
import { RECORD_ID } from './formats';

// Fields that several operations share. Lengths are those of the rules that Moneroo's Laravel SDK once checked.

export const COUNTRY_CODE: Format = inCapitals(COUNTRY);

export const CURRENCY_CODE: Format = inCapitals(CURRENCY);

/** The sources disagree on the form; digits as text suit all of them [inferred]. */
export const PHONE: Format = {
	...pattern(/^\d+$/, 'a phone number', 'Enter country code and number, as in 221770000001'),
	mend: (text) => text.replace(/^\+|[\s().-]/g, ''),
};

export const amount: NumberField = {
	name: 'amount',
	label: 'Amount',
	description:
		"A whole number above 0 in the currency's main unit: 7500 is XOF 7,500 and 20 is USD 20.00. It is not in cents.",
	placeholder: 'e.g. 7500',
	type: 'number',
	default: '',
	min: 1,
	money: true,
};

export const currency: TextField = {
	name: 'currency',
	label: 'Currency',
	description:
		'The currency as its three-letter code (ISO 4217), one that the account has methods for',
	placeholder: 'e.g. XOF',
	type: 'text',
	format: CURRENCY_CODE,
};

/** n8n lets no model fill a parameter that is called `description`. */
export const transactionDescription: TextField = {
	name: 'transaction_description',
	path: 'description',
	label: 'Description',
	description: 'What it is for. Moneroo has been known to refuse more than 155 characters.',
	placeholder: 'e.g. Invoice 2031',
	type: 'text',
	longestKnown: 155,
};

export const metadata: PairsField = {
	name: 'metadata',
	label: 'Metadata',
	description:
		'Your own reference, returned whenever the record is read. Values are sent as text and empty ones are left out; keep to 10 entries.',
	optional: true,
	type: 'pairs',
	entry: 'Entry',
	entryName: 'pairs',
	pair: {
		name: { label: 'Name', placeholder: 'e.g. invoice', description: 'The name of the entry' },
		value: { description: 'The value, sent as text' },
	},
	mostKnown: 10,
};

export const paymentId: TextField = {
	name: 'paymentId',
	label: 'Payment ID',
	description: 'The ID that Initialize returned, or data.id of a callback',
	placeholder: 'e.g. py_q7m2x0c4zt1e',
	type: 'text',
	format: RECORD_ID,
	in: 'path',
};

export const payoutId: TextField = {
	name: 'payoutId',
	label: 'Payout ID',
	description: 'The ID that Initialize returned, or data.id of a callback',
	placeholder: 'e.g. po_w3n8k5j1ud6h',
	type: 'text',
	format: RECORD_ID,
	in: 'path',
};

/** The person who pays or is paid. */
export const customerRequired: TextField[] = [
	{
		name: 'customer_email',
		path: 'customer.email',
		label: 'Customer Email',
		description: 'The email address of the person who pays or is paid',
		placeholder: 'e.g. awa.sow@example.com',
		type: 'text',
		format: EMAIL,
	},
	{
		name: 'customer_first_name',
		path: 'customer.first_name',
		label: 'Customer First Name',
		description: 'The first name of the person who pays or is paid',
		placeholder: 'e.g. Awa',
		type: 'text',
		longestKnown: 100,
	},
	{
		name: 'customer_last_name',
		path: 'customer.last_name',
		label: 'Customer Last Name',
		description:
			'The last name of the person who pays or is paid. For a single name, enter a dash.',
		placeholder: 'e.g. Sow',
		type: 'text',
		longestKnown: 100,
	},
];

export const customerCountry: TextField = {
	name: 'customer_country',
	path: 'customer.country',
	label: 'Customer Country',
	description: 'The country as its two-letter code (ISO 3166-1 alpha-2)',
	placeholder: 'e.g. SN',
	optional: true,
	type: 'text',
	format: COUNTRY_CODE,
};

export const customerOptional: TextField[] = [
	{
		name: 'customer_phone',
		path: 'customer.phone',
		label: 'Customer Phone',
		description:
			'The phone number with country code, sent as digits only. A payout does not go to it.',
		placeholder: 'e.g. 221770000001',
		optional: true,
		type: 'text',
		format: PHONE,
	},
	customerText('address', 'Customer Address', 'Street and number', 'e.g. 12 Rue du Marché', 200),
	customerText('city', 'Customer City', 'The city of the address', 'e.g. Dakar'),
	customerText('state', 'Customer State', 'The state or region of the address', 'e.g. Dakar'),
	customerCountry,
	customerText('zip', 'Customer ZIP Code', 'The postal code of the address', 'e.g. 11000'),
];

function customerText(
	part: string,
	label: string,
	description: string,
	placeholder: string,
	longestKnown = 100,
): TextField {
	return {
		name: `customer_${part}`,
		path: `customer.${part}`,
		label,
		description,
		placeholder,
		optional: true,
		type: 'text',
		longestKnown,
	};
}
