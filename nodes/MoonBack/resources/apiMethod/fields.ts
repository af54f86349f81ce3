import type { INodeProperties } from 'n8n-workflow';
import { authenticationField } from '../../authentication';
import { methodField } from '../../method';
import { mostPagesField, pageParameterField } from '../../pages';
import { queryField } from '../../query';
import { operations } from './operations';
import {
	limitField,
	optionsField,
	resourceAndOperation,
	returnAllField,
} from '../../../shared/nodeFields';
import { routing } from './callMethod';
import { keepAnswer } from './received';
import { includeDetailsField, triesFurtherField } from './switches';

const RESOURCE = 'apiMethod';

const showFor = (...operation: string[]) => ({ show: { resource: [RESOURCE], operation } });

/** What only a list can need. */
const listFields: INodeProperties[] = [returnAllField, limitField].map((field) => ({
	...field,
	displayOptions: { show: { ...field.displayOptions?.show, ...showFor('get').show } },
}));

const pagingFields: INodeProperties[] = [mostPagesField, pageParameterField, triesFurtherField];

const bodyField: INodeProperties = {
	displayName: 'JSON Body',
	name: 'body',
	type: 'json',
	default: '{}',
	placeholder: 'e.g. { "name": "Nathan" }',
	description:
		'An object or a list, sent exactly as it stands here. An empty object sends no body.',
	displayOptions: showFor('delete', 'patch', 'post', 'put'),
};

const options: INodeProperties[] = [
	includeDetailsField,
	...pagingFields.map((field) => ({
		...field,
		displayOptions: { show: { '/operation': ['get'] } },
	})),
];

/** All fields of the node. */
export const nodeFields: INodeProperties[] = [
	authenticationField,
	...resourceAndOperation(
		[{ resource: RESOURCE, name: 'API Method', operations, default: 'get' }],
		RESOURCE,
	),
	{
		...methodField(
			'The path of the API method below the base URL, as MoonBack named it to you when it activated the method. IDs are part of it, for example contacts/17.',
		),
		displayOptions: { show: { resource: [RESOURCE] } },
		routing: {
			send: { preSend: [routing.preSend], paginate: true },
			output: { postReceive: [keepAnswer] },
		},
	},
	bodyField,
	...listFields,
	{ ...queryField, displayOptions: { show: { resource: [RESOURCE] } } },
	{ ...optionsField(options), displayOptions: { show: { resource: [RESOURCE] } } },
];
