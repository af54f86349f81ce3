import type {
	ChoiceField,
	Field,
	FlagField,
	JsonField,
	NumberField,
	TextField,
} from '../../shared/operations/field';
import { IP, WEB_ADDRESS } from '../../shared/operations/formats';
import { TICKER } from '../formats';
import { checkFurther } from '../payload';
import { PAYMENT_FIELDS } from './payment';
import { USER_FIELDS } from './user';

/** How long a link works unless the user says otherwise, in minutes: a day, as in the one public integration. */
const DEFAULT_LIFETIME_MINUTES = 1440;

/** A link that somebody found shall not work for ever; 30 days, in minutes. The provider documents no limit. */
const LONGEST_LIFETIME_MINUTES = 43_200;

/** On the first level of the editor. That every checkout needs them is [inferred] from the samples. */
const REQUIRED_FIELDS: TextField[] = [
	{
		name: 'request_id',
		label: 'Request ID',
		placeholder: 'e.g. order-1042',
		description: 'Your own ID for this checkout, by which its pings are told apart',
		type: 'text',
	},
	{
		name: 'payment_operation',
		path: 'payment.operation',
		label: 'Payment Operation',
		placeholder: 'e.g. buy_with_fiat',
		description: 'What the user does. Only buy_with_fiat is documented.',
		type: 'text',
		default: 'buy_with_fiat',
	},
	{
		name: 'payment_symbol',
		path: 'payment.symbol',
		label: 'Symbol',
		placeholder: 'e.g. ETH',
		description: 'The crypto currency',
		type: 'text',
		format: TICKER,
	},
];

const lifetime: NumberField = {
	name: 'lifetimeMinutes',
	label: 'Lifetime',
	description: `How many minutes the link works, at most ${LONGEST_LIFETIME_MINUTES} (30 days)`,
	in: 'here',
	type: 'number',
	default: DEFAULT_LIFETIME_MINUTES,
	min: 1,
	max: LONGEST_LIFETIME_MINUTES,
};

/** The current generation of the payload; the generation before it, of 2020 and 2021, had other fields. */
const OPTIONAL_FIELDS: TextField[] = [
	...USER_FIELDS,
	...PAYMENT_FIELDS,
	{
		name: 'redirect_url',
		label: 'Redirect URL',
		placeholder: 'e.g. https://shop.example.com/thanks',
		description: 'Where the browser goes afterwards. Arriving there does not prove a payment.',
		optional: true,
		type: 'text',
		format: WEB_ADDRESS,
	},
	{
		name: 'ping_url',
		label: 'Ping URL',
		placeholder: 'e.g. https://n8n.example.com/webhook/4e1c/webhook',
		description:
			'The Production URL of a MoneyNS Trigger. It gets a signature for the request ID, made with the Ping Secret of the credential.',
		optional: true,
		type: 'text',
		format: WEB_ADDRESS,
	},
	{
		name: 'ip',
		label: 'IP Address',
		placeholder: 'e.g. 203.0.113.7',
		description: 'The IP address of the user',
		optional: true,
		type: 'text',
		format: IP,
	},
];

const language: ChoiceField = {
	name: 'lang',
	label: 'Language',
	description: 'The language of the checkout page',
	optional: true,
	in: 'here',
	type: 'choice',
	choices: [
		{ name: 'English', value: 'en' },
		{ name: 'German', value: 'de' },
		{ name: 'Romanian', value: 'ro' },
	],
	default: 'en',
};

const display: ChoiceField = {
	name: 'display',
	label: 'Display',
	description: 'The colours of the checkout page',
	optional: true,
	in: 'here',
	type: 'choice',
	choices: [
		{ name: 'Dark', value: 'dark' },
		{ name: 'Light', value: 'light' },
	],
	default: 'light',
};

const landing: FlagField = {
	name: 'landing',
	label: 'Landing',
	description:
		'Whether landing=true is sent. It has to do with skipping the landing page; which value skips it is not documented clearly.',
	optional: true,
	in: 'here',
	type: 'flag',
	default: false,
};

const furtherPayload: JsonField = {
	name: 'furtherPayload',
	label: 'Further Payload',
	placeholder: 'e.g. { "payment": { "rate": "1.25" } }',
	description:
		'Fields of the payload that this node does not have, as a JSON object. They are added to the others, and win over them. What a login could take for the user it is about is refused.',
	optional: true,
	in: 'here',
	type: 'json',
	default: '{}',
	shape: 'object',
	example: '{ "payment": { "rate": "1.25" } }',
	check: (value) => checkFurther(value as object),
};

/** Query parameters of the checkout page beside the token; the page has defaults of its own for them. */
export const PAGE_FIELDS: Field[] = [language, display, landing];

/** What the payload of a link is made of. */
export const PAYLOAD_FIELDS: Field[] = [...REQUIRED_FIELDS, ...OPTIONAL_FIELDS];

/** All fields of the operation. */
export const CHECKOUT_FIELDS: Field[] = [
	...REQUIRED_FIELDS,
	lifetime,
	...OPTIONAL_FIELDS,
	...PAGE_FIELDS,
	furtherPayload,
];

export const signPingUrl: FlagField = {
	name: 'signPingUrl',
	label: 'Sign Ping URL',
	description:
		'Whether to add the signature without which the MoneyNS Trigger starts nothing. Switch it off for a receiver of your own.',
	required: false,
	type: 'flag',
	default: true,
};
