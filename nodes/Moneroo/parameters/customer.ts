import type { Field } from '../operation';

/** The person who pays or is paid. Lengths are those of the rules that Moneroo's Laravel SDK once checked. */

export const customerRequired: Field[] = [
	{
		path: 'customer.email',
		label: 'Customer Email',
		description: 'The email address of the person who pays or is paid',
		placeholder: 'e.g. awa.sow@example.com',
		kind: 'email',
	},
	{
		path: 'customer.first_name',
		label: 'Customer First Name',
		description: 'The first name of the person who pays or is paid',
		placeholder: 'e.g. Awa',
		kind: 'text',
		longest: 100,
	},
	{
		path: 'customer.last_name',
		label: 'Customer Last Name',
		description:
			'The last name of the person who pays or is paid. For a single name, enter a dash.',
		placeholder: 'e.g. Sow',
		kind: 'text',
		longest: 100,
	},
];

export const customerOptional: Field[] = [
	{
		path: 'customer.phone',
		label: 'Customer Phone',
		description:
			'The phone number with country code, sent as digits only. A payout does not go to it.',
		placeholder: 'e.g. 221770000001',
		kind: 'phone',
	},
	{
		path: 'customer.address',
		label: 'Customer Address',
		description: 'Street and number',
		placeholder: 'e.g. 12 Rue du Marché',
		kind: 'text',
		longest: 200,
	},
	{
		path: 'customer.city',
		label: 'Customer City',
		description: 'The city of the address',
		placeholder: 'e.g. Dakar',
		kind: 'text',
		longest: 100,
	},
	{
		path: 'customer.state',
		label: 'Customer State',
		description: 'The state or region of the address',
		placeholder: 'e.g. Dakar',
		kind: 'text',
		longest: 100,
	},
	{
		path: 'customer.country',
		label: 'Customer Country',
		description: 'The country as its two-letter code (ISO 3166-1 alpha-2)',
		placeholder: 'e.g. SN',
		kind: 'country',
	},
	{
		path: 'customer.zip',
		label: 'Customer ZIP Code',
		description: 'The postal code of the address',
		placeholder: 'e.g. 11000',
		kind: 'text',
		longest: 100,
	},
];
