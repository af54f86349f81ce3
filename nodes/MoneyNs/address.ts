import type { IDataObject } from 'n8n-workflow';
import { ConfigurationError } from '../shared/errors';
import type { PairsField, TextField } from '../shared/operations/field';
import type { Values } from '../shared/operations/operation';
import type { Problem, Result } from '../shared/result';
import { checkPath, fillPath, fillValue, namesUser, USER_ID_PLACEHOLDER } from './path';
import type { Session } from './session';

const pathField: TextField = {
	name: 'path',
	label: 'Path',
	placeholder: `e.g. /api/v1/users/${USER_ID_PLACEHOLDER}/orders`,
	description: `What follows the Base URL of the credential. ${USER_ID_PLACEHOLDER} stands for the user ID of the account, also in query values.`,
	in: 'here',
	type: 'text',
};

const queryField: PairsField = {
	name: 'queryParameters',
	label: 'Query Parameters',
	description: 'What follows the question mark',
	in: 'here',
	required: false,
	type: 'pairs',
	entry: 'Parameter',
	entryName: 'parameter',
	pair: {
		name: { label: 'Name', placeholder: 'e.g. page', description: 'As the API spells it' },
		value: { placeholder: 'e.g. 2', description: 'Encoded by the node' },
	},
	repeatable: true,
};

/** Where a request goes, as the user enters it; read by {@link readAddress}. */
export const ADDRESS_FIELDS = [pathField, queryField];

/** Complete and checked. */
export interface Address {
	path: string;
	query: IDataObject;
}

/** What is wrong with the address in the values of {@link ADDRESS_FIELDS}, before a session is asked for. */
export function checkAddress({ path }: Values, isRead: boolean): Problem | undefined {
	return checkPath(path as string, isRead);
}

/** The address with the placeholder for the user ID still in it. */
export function addressTemplate({ path, queryParameters = {} }: Values): Address {
	return {
		path: `/${String(path).replace(/^\//, '')}`,
		query: queryParameters as Record<string, string[]>,
	};
}

/**
 * Puts the user ID in. The session is asked for only where the user ID is needed.
 *
 * @param values of {@link ADDRESS_FIELDS}
 * @param isRead whether the request only reads
 * @throws ConfigurationError when a check fails; what a login throws
 */
export async function readAddress(
	values: Values,
	isRead: boolean,
	session: () => Promise<Session>,
): Promise<Address> {
	const { path, query } = addressTemplate(values);
	const parameters = Object.entries(query as Record<string, string[]>);
	const isUserNamed = namesUser(path, ...parameters.flatMap(([, texts]) => texts));
	const { userId } = isUserNamed ? await session() : { userId: '' };
	return {
		path: orThrow(fillPath(path, userId, isRead)),
		query: Object.fromEntries(
			parameters.map(([name, texts]) => [
				name,
				texts.map((text) => orThrow(fillValue(text, userId))),
			]),
		),
	};
}

/** @throws ConfigurationError for a problem */
export function orThrow<T>(result: Result<T>): T {
	if ('value' in result) return result.value;
	const { message, description } = result.problem;
	throw new ConfigurationError(`${message}. ${description}`);
}
