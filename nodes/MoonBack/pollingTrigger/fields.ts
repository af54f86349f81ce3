import type { INodeProperties } from 'n8n-workflow';
import { optionsField } from '../../shared/nodeFields';
import { authenticationField } from '../authentication';
import { methodField } from '../method';
import { mostPagesField, pageParameterField, triesFurtherPagesField } from '../pages';
import { queryField } from '../query';

/** A further request at every poll, for a page that is mostly not there, is for the user to decide. */
export const triesFurtherField: INodeProperties = { ...triesFurtherPagesField, default: false };

export const newestFirstField: INodeProperties = {
	displayName: 'Newest First',
	name: 'newestFirst',
	type: 'boolean',
	default: false,
	description:
		'Whether the list begins with the newest records. Then a poll reads no further than to the first record it knows, which is one request as a rule. Without this, it reads all pages.',
};

/** All fields of the polling trigger. n8n adds "Poll Times". */
export const pollingFields: INodeProperties[] = [
	{
		displayName:
			'Where MoonBack offers a webhook for what you need, use the MoonBack Trigger: MoonBack asks not to poll needlessly',
		name: 'notice',
		type: 'notice',
		default: '',
	},
	authenticationField,
	methodField(
		'The path of an API method that answers with a list, below the base URL, as MoonBack named it to you',
	),
	{
		...queryField,
		description:
			'Sent as query of the URL. Filters and a larger page size save requests, if the method has them.',
	},
	{
		displayName: 'List Field',
		name: 'listField',
		type: 'string',
		default: '',
		placeholder: 'e.g. data.items',
		description:
			'Where the list is in the answer, with dots for nested fields. Left empty, it is the answer itself or its field data.',
	},
	{
		displayName: 'ID Field',
		name: 'idField',
		type: 'string',
		default: 'id',
		required: true,
		placeholder: 'e.g. uuid',
		description: 'The field that a record is known by, with dots for nested fields',
	},
	{
		displayName: 'Time Field',
		name: 'timeField',
		type: 'string',
		default: '',
		placeholder: 'e.g. created_at',
		description:
			'The field that holds when a record was created. Records that are more than five minutes older than the newest known one are then not new any more. With the time of the last change, a changed record is new again.',
	},
	optionsField([mostPagesField, newestFirstField, pageParameterField, triesFurtherField]),
];
