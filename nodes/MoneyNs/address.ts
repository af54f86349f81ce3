import type { IDataObject, INodeProperties } from 'n8n-workflow';
import { ConfigurationError } from '../shared/errors';
import { checkPath, fillPath, fillValue, namesUser, USER_ID_PLACEHOLDER } from './path';
import type { Session } from './session';

/** Where a request goes, as the user enters it; read by {@link readAddress}. */
export const addressFields: INodeProperties[] = [
	{
		displayName: 'Path',
		name: 'path',
		type: 'string',
		required: true,
		default: '',
		placeholder: `e.g. /api/v1/users/${USER_ID_PLACEHOLDER}/orders`,
		description: `What follows the Base URL of the credential. ${USER_ID_PLACEHOLDER} stands for the user ID of the account, also in query values.`,
	},
	{
		displayName: 'Query Parameters',
		name: 'queryParameters',
		type: 'fixedCollection',
		typeOptions: { multipleValues: true },
		placeholder: 'Add Parameter',
		default: {},
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
						placeholder: 'e.g. page',
						description: 'As the API spells it',
					},
					{
						displayName: 'Value',
						name: 'value',
						type: 'string',
						default: '',
						placeholder: 'e.g. 2',
						description: 'Encoded by the node',
					},
				],
			},
		],
		description: 'What follows the question mark',
	},
];

/** Complete and checked. */
export interface Address {
	path: string;
	query: IDataObject;
}

/**
 * Checks the fields and puts the user ID in. The session is asked for after all checks, and only where the user ID is needed.
 *
 * @param path what the field `path` holds
 * @param pairs what `queryParameters.parameter` holds
 * @param isRead whether the request only reads
 * @throws ConfigurationError when a check fails; what a login throws
 */
export async function readAddress(
	path: unknown,
	pairs: unknown,
	isRead: boolean,
	session: () => Promise<Session>,
): Promise<Address> {
	checkPath(path, isRead);
	const template = String(path).trim();
	const parameters = readParameters(pairs);
	const values = parameters.map(({ value }) => value);
	const { userId } = namesUser(template, ...values) ? await session() : { userId: '' };
	const query = new Map<string, string[]>();
	for (const { name, value } of parameters) {
		query.set(name, [...(query.get(name) ?? []), fillValue(value, userId)]);
	}
	return { path: fillPath(template, userId, isRead), query: Object.fromEntries(query) };
}

interface Parameter {
	name: string;
	value: string;
}

function readParameters(pairs: unknown): Parameter[] {
	const given = Array.isArray(pairs) ? (pairs as IDataObject[]) : [];
	const parameters = given.map(({ name, value }) => ({
		name: asText(name).trim(),
		value: asText(value),
	}));
	if (parameters.every(({ name }) => name)) return parameters;
	throw new ConfigurationError(
		"One of the 'Query Parameters' has no name. Enter it, or remove the parameter",
	);
}

function asText(value: unknown): string {
	if (value === undefined || value === null) return '';
	return typeof value === 'object' ? JSON.stringify(value) : String(value as string);
}
