import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';
import { propertyFor } from '../../shared/operations/kinds';
import { region } from '../fields/records';

/** What the trigger can start a workflow for; part of every item that it emits. */
export type TriggerEvent =
	| 'vmCreated'
	| 'vmDeleted'
	| 'vmStatusChanged'
	| 'imageStatusChanged'
	| 'volumeStatusChanged'
	| 'checkStatusChanged'
	| 'creditBelow';

export const EVENTS: Array<INodePropertyOptions & { value: TriggerEvent }> = [
	{
		name: 'Check Status Changed',
		value: 'checkStatusChanged',
		description: 'A monitoring check has gone online or offline, or is new',
	},
	{
		name: 'Credit Below Threshold',
		value: 'creditBelow',
		description: 'The credit of the account has fallen below an amount; once per fall',
	},
	{
		name: 'Image Status Changed',
		value: 'imageStatusChanged',
		description: 'An image has another status, such as active or killed, or is new',
	},
	{
		name: 'VM Created',
		value: 'vmCreated',
		description: 'A VM is there that was not there before',
	},
	{
		name: 'VM Deleted',
		value: 'vmDeleted',
		description: 'A VM is no longer there',
	},
	{
		name: 'VM Status Changed',
		value: 'vmStatusChanged',
		description: 'A VM has another os_status, such as active or shutoff',
	},
	{
		name: 'Volume Status Changed',
		value: 'volumeStatusChanged',
		description: 'A volume has another status, such as available or in-use, or is new',
	},
];

const REGIONAL: TriggerEvent[] = [
	'imageStatusChanged',
	'vmCreated',
	'vmDeleted',
	'vmStatusChanged',
	'volumeStatusChanged',
];

/** All fields of the trigger. */
export const triggerFields: INodeProperties[] = [
	{
		displayName: 'Trigger On',
		name: 'events',
		type: 'multiOptions',
		options: EVENTS,
		default: [],
		required: true,
	},
	{
		displayName: 'Credit Threshold',
		name: 'threshold',
		type: 'number',
		typeOptions: { numberPrecision: 2 },
		default: 10,
		required: true,
		description: 'The amount in US dollars that the credit has to fall below',
		displayOptions: { show: { events: ['creditBelow'] } },
	},
	{
		...propertyFor({
			...region,
			description:
				'Only VMs, images and volumes in this region, by its code such as toronto. Left empty, all regions.',
		}),
		displayOptions: { show: { events: REGIONAL } },
	},
];
