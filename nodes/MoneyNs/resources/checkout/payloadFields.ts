import { PAYMENT_FIELDS } from './paymentFields';
import type { PayloadField } from './payloadField';
import { USER_FIELDS } from './userFields';

/** On the first level of the editor. That every checkout needs them is [inferred] from the samples. */
export const REQUIRED_FIELDS: PayloadField[] = [
	{
		path: 'request_id',
		label: 'Request ID',
		format: 'text',
		placeholder: 'e.g. order-1042',
		description: 'Your own ID for this checkout, by which its pings are told apart',
	},
	{
		path: 'payment.operation',
		label: 'Payment Operation',
		format: 'text',
		placeholder: 'e.g. buy_with_fiat',
		description: 'What the user does. Only buy_with_fiat is documented.',
	},
	{
		path: 'payment.symbol',
		label: 'Symbol',
		format: 'ticker',
		placeholder: 'e.g. ETH',
		description: 'The crypto currency',
	},
];

/** The current generation of the payload; the generation before it, of 2020 and 2021, had other fields. */
export const OPTIONAL_FIELDS: PayloadField[] = [
	...USER_FIELDS,
	...PAYMENT_FIELDS,
	{
		path: 'redirect_url',
		label: 'Redirect URL',
		format: 'url',
		placeholder: 'e.g. https://shop.example.com/thanks',
		description: 'Where the browser goes afterwards. Arriving there does not prove a payment.',
	},
	{
		path: 'ping_url',
		label: 'Ping URL',
		format: 'url',
		placeholder: 'e.g. https://n8n.example.com/webhook/4e1c/webhook',
		description:
			'The Production URL of a MoneyNS Trigger. It gets a signature for the request ID, made with the Ping Secret of the credential.',
	},
	{
		path: 'ip',
		label: 'IP Address',
		format: 'ip',
		placeholder: 'e.g. 203.0.113.7',
		description: 'The IP address of the user',
	},
];
