import { ConfigurationError } from '../shared/errors';
import { readPath } from '../shared/request/path';

/** Stands for the user ID of the session, which MoneyNS wants on its protected endpoints [seed]. */
export const USER_ID_PLACEHOLDER = '{userId}';

/**
 * Checks what the user or, through an expression, somebody else's data puts below the base URL, before a session is asked for.
 *
 * @param isRead whether the request only reads
 * @throws ConfigurationError that says what is wrong with it
 */
export function checkPath(path: unknown, isRead: boolean): void {
	checkedPath(typeof path === 'string' ? withUserId(path, 'x') : path, isRead);
}

/** Whether a session has to be there before a text can be filled in. */
export function namesUser(...texts: string[]): boolean {
	return texts.some((text) => text.includes(USER_ID_PLACEHOLDER));
}

/**
 * Puts the user ID into a path.
 *
 * @throws ConfigurationError as {@link checkPath}, and when there is no user ID
 */
export function fillPath(path: string, userId: string, isRead: boolean): string {
	return checkedPath(filledIn(path, userId, encodeURIComponent(userId)), isRead);
}

/**
 * Puts the user ID into a value that is encoded later.
 *
 * @throws ConfigurationError when there is no user ID
 */
export function fillValue(value: string, userId: string): string {
	return filledIn(value, userId, userId);
}

function filledIn(text: string, userId: string, written: string): string {
	if (userId || !namesUser(text)) return withUserId(text, written);
	throw new ConfigurationError(
		`MoneyNS named no user ID at the login, so there is nothing to put in the place of ${USER_ID_PLACEHOLDER}. Enter the ID itself`,
	);
}

function withUserId(text: string, written: string): string {
	return text.split(USER_ID_PLACEHOLDER).join(written);
}

function checkedPath(path: unknown, isRead: boolean): string {
	const result = readPath(path, isRead);
	if ('path' in result) return result.path;
	throw new ConfigurationError(
		`The 'Path' field ${result.problem}. Enter what follows the Base URL, such as /api/v1/users/${USER_ID_PLACEHOLDER}/orders, and check the expressions in it. A query belongs to 'Query Parameters'`,
	);
}
