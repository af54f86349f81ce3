import type { INodeProperties } from 'n8n-workflow';
import { optionsField } from '../../shared/nodeFields';
import { ANY_EVENT, EVENT_OPTIONS } from './events';

export const WHERE_TO_PASTE =
	'In the merchant interface of iMoneza edit the property, open the tab API keys, and enter the Production URL of this node as the callback URL of the Management key set that the credential holds. It has to start with https://.';

/** All fields of the trigger. */
export const triggerFields: INodeProperties[] = [
	{ displayName: WHERE_TO_PASTE, name: 'notice', type: 'notice', default: '' },
	{
		displayName: 'Trigger On',
		name: 'events',
		type: 'multiOptions',
		options: EVENT_OPTIONS,
		required: true,
		default: [ANY_EVENT],
	},
	optionsField([
		{
			displayName: 'Public URL',
			name: 'publicUrl',
			type: 'string',
			default: '',
			placeholder: 'e.g. https://hooks.example.com/imoneza',
			description:
				'The address that was entered at iMoneza, where a reverse proxy gives the workflow another one than n8n shows. iMoneza signs its path.',
		},
	]),
];
