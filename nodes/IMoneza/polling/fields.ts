import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';
import { simplifyField } from '../../shared/nodeFields';

/** What the polling trigger can start a workflow for; part of every item that it emits. */
export type PollingEvent = 'resourceChanged' | 'resourceCreated';

export const POLLING_EVENTS: Array<INodePropertyOptions & { value: PollingEvent }> = [
	{
		name: 'Resource Changed',
		value: 'resourceChanged',
		description:
			'A resource has other content than at the last poll. A change inside its pricing group does not count; another group does.',
	},
	{
		name: 'Resource Created',
		value: 'resourceCreated',
		description: 'A resource is there that was not there before',
	},
];

/** All fields of the polling trigger. */
export const pollingFields: INodeProperties[] = [
	{
		displayName: 'Trigger On',
		name: 'events',
		type: 'multiOptions',
		options: POLLING_EVENTS,
		required: true,
		default: ['resourceChanged', 'resourceCreated'],
	},
	simplifyField,
];
