import type { INodeProperties } from 'n8n-workflow';
import { simplifyField } from '../../shared/nodeFields';

/** What the polling trigger can start a workflow for; part of every item that it emits. */
export type PollingEvent = 'resourceChanged' | 'resourceCreated';

/** All fields of the polling trigger. */
export const pollingFields: INodeProperties[] = [
	{
		displayName: 'Trigger On',
		name: 'events',
		type: 'multiOptions',
		options: [
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
		],
		required: true,
		default: ['resourceChanged', 'resourceCreated'],
	},
	simplifyField,
];
