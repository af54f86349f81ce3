import type { INodeProperties } from 'n8n-workflow';
import { additionalFields, optionsField } from '../../../shared/nodeFields';
import { nameOf, type PayloadField } from './payloadField';
import { OPTIONAL_FIELDS, REQUIRED_FIELDS } from './payloadFields';

/** How long a link works unless the user says otherwise, in minutes: a day, as in the one public integration. */
export const DEFAULT_LIFETIME_MINUTES = 1440;

/** A link that somebody found shall not work for ever; 30 days, in minutes. The provider documents no limit. */
export const LONGEST_LIFETIME_MINUTES = 43_200;

/** Query parameters of the checkout page beside the token; the page has defaults of its own for them. */
export const PAGE_PARAMETERS = ['lang', 'display', 'landing'] as const;

export const landingField: INodeProperties = {
	displayName: 'Landing',
	name: 'landing',
	type: 'boolean',
	default: false,
	description:
		'Whether landing=true is sent. It has to do with skipping the landing page; which value skips it is not documented clearly.',
};

const pageFields: INodeProperties[] = [
	{
		displayName: 'Language',
		name: 'lang',
		type: 'options',
		options: [
			{ name: 'English', value: 'en' },
			{ name: 'German', value: 'de' },
			{ name: 'Romanian', value: 'ro' },
		],
		default: 'en',
		description: 'The language of the checkout page',
	},
	{
		displayName: 'Display',
		name: 'display',
		type: 'options',
		options: [
			{ name: 'Dark', value: 'dark' },
			{ name: 'Light', value: 'light' },
		],
		default: 'light',
		description: 'The colours of the checkout page',
	},
	landingField,
];

const furtherField: INodeProperties = {
	displayName: 'Further Payload',
	name: 'furtherPayload',
	type: 'json',
	default: '{}',
	placeholder: 'e.g. { "payment": { "rate": "1.25" } }',
	description:
		'Fields of the payload that this node does not have, as a JSON object. They are added to the others, and win over them. What a login could take for the user it is about is refused.',
};

export const signPingField: INodeProperties = {
	displayName: 'Sign Ping URL',
	name: 'signPingUrl',
	type: 'boolean',
	default: true,
	description:
		'Whether to add the signature without which the MoneyNS Trigger starts nothing. Switch it off for a receiver of your own.',
};

/** All fields of the operation. */
export const checkoutFields: INodeProperties[] = [
	...REQUIRED_FIELDS.map(
		(field): INodeProperties => ({
			...textField(field),
			required: true,
			default: field.path === 'payment.operation' ? 'buy_with_fiat' : '',
		}),
	),
	{
		displayName: 'Lifetime',
		name: 'lifetimeMinutes',
		type: 'number',
		typeOptions: { minValue: 1, maxValue: LONGEST_LIFETIME_MINUTES, numberPrecision: 0 },
		required: true,
		default: DEFAULT_LIFETIME_MINUTES,
		description: `How many minutes the link works, at most ${LONGEST_LIFETIME_MINUTES} (30 days)`,
	},
	additionalFields([...OPTIONAL_FIELDS.map(textField), ...pageFields, furtherField]),
	optionsField([signPingField]),
];

function textField(field: PayloadField): INodeProperties {
	return {
		displayName: field.label,
		name: nameOf(field),
		type: 'string',
		default: '',
		placeholder: field.placeholder,
		description: field.description,
	};
}
