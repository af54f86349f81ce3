import type { INodePropertyOptions } from 'n8n-workflow';

/** Lets every callback through, also of a type that iMoneza may add. */
export const ANY_EVENT = '*';

/** The documented types of callbacks, in the order that n8n asks for. */
export const EVENT_OPTIONS: INodePropertyOptions[] = [
	{
		name: 'Any Event',
		value: ANY_EVENT,
		description: 'All events, also those that are not in this list',
	},
	{
		name: 'Eligible Subscription Purchased',
		value: 'EligibleSubscriptionPurchased',
		description: 'A user bought a subscription that an external subscriber is eligible for',
	},
	{
		name: 'External Fulfillment Subscription Export',
		value: 'ExternalFulfillmentSubscriptionExport',
		description: 'A fulfillment export is finished',
	},
	{
		name: 'External Fulfillment Subscription Purchased',
		value: 'ExternalFulfillmentSubscriptionPurchased',
		description:
			'A user bought an externally fulfilled subscription. Only a part of the documentation knows this event.',
	},
	{
		name: 'External Subscriber Export Completed',
		value: 'ExternalSubscriberExportCompleted',
		description: 'A subscriber export is finished',
	},
	{
		name: 'External Subscriber Import Completed',
		value: 'ExternalSubscriberImportCompleted',
		description: 'A subscriber import is finished',
	},
	{
		name: 'External Subscriber Linked',
		value: 'ExternalSubscriberLinked',
		description: 'An external subscriber was linked to an iMoneza user',
	},
];

const KNOWN = EVENT_OPTIONS.map(({ value }) => String(value)).filter((type) => type !== ANY_EVENT);

/** The documented type in its own spelling, whose case is not signed; undefined for a type that is not documented. */
export function knownType(type: string): string | undefined {
	return KNOWN.find((known) => known.toLowerCase() === type.toLowerCase());
}

/** Whether a trigger that was set to these events wants this one. */
export function isWanted(events: string[], type: string): boolean {
	return events.includes(ANY_EVENT) || events.includes(type);
}
