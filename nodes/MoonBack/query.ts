import type { IDataObject, INodeProperties } from 'n8n-workflow';
import { queryFrom } from '../shared/paging/links';

export const queryField: INodeProperties = {
	displayName: 'Query Parameters',
	name: 'queryParameters',
	type: 'fixedCollection',
	typeOptions: { multipleValues: true },
	placeholder: 'Add Parameter',
	default: {},
	description: 'Sent as query of the URL. The credential adds the token by itself where it has to.',
	options: [
		{
			displayName: 'Parameter',
			name: 'parameter',
			values: [
				{
					displayName: 'Name',
					name: 'name',
					type: 'string',
					default: '',
					placeholder: 'e.g. per_page',
					description: 'A name that is given more than once is sent as often',
				},
				{
					displayName: 'Value',
					name: 'value',
					type: 'string',
					default: '',
					placeholder: 'e.g. 100',
				},
			],
		},
	],
};

/** The query by name; a name that is given more than once has a list. Rows without a name are left out. */
export function readQuery(value: unknown): IDataObject {
	const { parameter = [] } = (value ?? {}) as {
		parameter?: Array<{ name?: unknown; value?: unknown }>;
	};
	return queryFrom(
		parameter.map((row) => [String(row.name ?? '').trim(), String(row.value ?? '')]),
	);
}
