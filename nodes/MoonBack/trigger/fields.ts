import type { INodeProperties } from 'n8n-workflow';
import { optionsField } from '../../shared/nodeFields';
import { authenticationField } from '../authentication';
import { WHERE_TO_PASTE } from './texts';

export const ignoreRepeatedField: INodeProperties = {
	displayName: 'Ignore Repeated Calls',
	name: 'ignoreRepeated',
	type: 'boolean',
	default: true,
	description:
		'Whether a call with the same body as one of the last 1,000 starts nothing. MoonBack repeats a call that was not answered in time; switch this off if its events can be equal to the letter.',
};

/** All fields of the webhook trigger. */
export const triggerFields: INodeProperties[] = [
	{
		displayName: WHERE_TO_PASTE,
		name: 'notice',
		type: 'notice',
		default: '',
	},
	authenticationField,
	{
		displayName: 'Trigger On',
		name: 'triggerOn',
		type: 'options',
		options: [
			{
				name: 'Any Event',
				value: 'anyEvent',
				description: 'All calls that MoonBack makes for the events chosen on its Integrations page',
			},
			{
				name: 'Selected Events',
				value: 'selectedEvents',
				description: 'Only calls whose body holds certain values in a field',
			},
		],
		default: 'anyEvent',
	},
	{
		displayName: 'Event Field',
		name: 'eventField',
		type: 'string',
		default: 'event',
		required: true,
		placeholder: 'e.g. event or data.type',
		description:
			'The field of the body that names the event, with dots for nested fields. MoonBack does not document it: look at a call that was received.',
		displayOptions: { show: { triggerOn: ['selectedEvents'] } },
	},
	{
		displayName: 'Events',
		name: 'events',
		type: 'string',
		typeOptions: { multipleValues: true, multipleValueButtonText: 'Add Event' },
		default: [],
		required: true,
		placeholder: 'e.g. moonback.created',
		description: 'The values of the event field that start the workflow, spelled as MoonBack does',
		displayOptions: { show: { triggerOn: ['selectedEvents'] } },
	},
	optionsField([
		{
			displayName: 'Account Signature',
			name: 'accountSignature',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			placeholder: 'e.g. 99d7860a23496bb18ccde0dcb584a6be',
			description:
				'The fixed moonbacker-signature of your account, from its Integrations page. Calls that carry another one are refused. The signature of the body is checked in any case.',
		},
		ignoreRepeatedField,
	]),
];
