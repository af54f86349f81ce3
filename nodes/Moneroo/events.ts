import type { INodePropertyOptions } from 'n8n-workflow';

/** Lets every event through, also those that Moneroo may add. */
export const ANY_EVENT = '*';

/** The documented events; there is none for the status pending. In the order that n8n asks for. */
export const EVENT_OPTIONS: INodePropertyOptions[] = [
	{
		name: 'Any Event',
		value: ANY_EVENT,
		description: 'All events, also those that Moneroo adds in future',
	},
	{
		name: 'Payment Cancelled',
		value: 'payment.cancelled',
		description: 'The customer cancelled the payment or left it',
	},
	{
		name: 'Payment Failed',
		value: 'payment.failed',
		description: 'An attempt to pay failed; a later one may still succeed',
	},
	{ name: 'Payment Initiated', value: 'payment.initiated', description: 'A payment was created' },
	{
		name: 'Payment Successful',
		value: 'payment.success',
		description: 'The customer has paid',
	},
	{ name: 'Payout Failed', value: 'payout.failed', description: 'The money was not paid out' },
	{ name: 'Payout Initiated', value: 'payout.initiated', description: 'A payout was created' },
	{
		name: 'Payout Successful',
		value: 'payout.success',
		description: 'The recipient has got the money',
	},
];

/** Whether a trigger that was set to these events wants this one. */
export function isWanted(events: string[], event: string): boolean {
	return events.includes(ANY_EVENT) || events.includes(event);
}
