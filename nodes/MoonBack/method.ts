import type { INodeProperties } from 'n8n-workflow';
import type { Problem } from '../shared/result';
import { readPath } from '../shared/request/path';

/** The path of the API method, with the description that fits the node that it is in. */
export const methodField = (description: string): INodeProperties => ({
	displayName: 'Method',
	name: 'method',
	type: 'string',
	default: '',
	required: true,
	placeholder: 'e.g. contacts',
	description,
});

/**
 * Reads the "Method" field. MoonBack's documentation calls the path of a call its method; it is no HTTP verb.
 *
 * @param isRead whether it is asked for with GET; only then it may end in a slash
 * @returns the path below the base URL, with a slash in front, or why it cannot be one
 */
export function readMethod(
	value: unknown,
	isRead: boolean,
): { path: string } | { problem: Problem } {
	const result = readPath(value, isRead);
	if ('path' in result) return result;
	return {
		problem: {
			message: `The 'Method' field ${result.problem}`,
			description:
				"Enter the path of the method below the base URL, for example contacts or contacts/17, and check the expressions in it. A query belongs to 'Query Parameters', and the base URL to the credential",
		},
	};
}
