import type { INodePropertyOptions } from 'n8n-workflow';
import { sentences } from '../../../shared/tool';

/** MoonBack documents no method, so there is one operation for each HTTP verb. */
export const operations: INodePropertyOptions[] = [
	{
		name: 'Delete',
		value: 'delete',
		action: 'Call API method with DELETE',
		description: 'Remove a record. Returns what MoonBack answers, or deleted: true.',
		routing: { request: { method: 'DELETE' } },
	},
	{
		name: 'Get',
		value: 'get',
		action: 'Call API method with GET',
		description: 'Read a list or a record. A list gives one item per record, on all its pages.',
		routing: { request: { method: 'GET' } },
	},
	{
		name: 'Patch',
		value: 'patch',
		action: 'Call API method with PATCH',
		description: 'Change some fields of a record, which are given as JSON body',
		routing: { request: { method: 'PATCH' } },
	},
	{
		name: 'Post',
		value: 'post',
		action: 'Call API method with POST',
		description:
			'Create a record or start something, with a JSON body. Running it again does it again.',
		routing: { request: { method: 'POST' } },
	},
	{
		name: 'Put',
		value: 'put',
		action: 'Call API method with PUT',
		description: 'Replace a record by the one that is given as JSON body',
		routing: { request: { method: 'PUT' } },
	},
];

/** What a language model has to know of an operation. */
export function toolText(
	_resource: string,
	{ value, description, action }: INodePropertyOptions,
): string {
	const isRead = value === 'get';
	return sentences([
		description,
		isRead
			? 'Changes nothing'
			: 'Changes something at MoonBack. What it costs, and whether it can be undone, depends on the method',
		!isRead &&
			'If the answer says that it may have been accepted, do not call it again: ask a person to look',
		`Operation: ${action}`,
	]);
}
