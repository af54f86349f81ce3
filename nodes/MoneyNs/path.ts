import { readPath } from '../shared/request/path';
import { problem, type Problem, type Result } from '../shared/result';

/** Stands for the user ID of the session, which MoneyNS wants on its protected endpoints [seed]. */
export const USER_ID_PLACEHOLDER = '{userId}';

/**
 * Checks what the user or, through an expression, somebody else's data puts below the base URL, before a session is asked for.
 *
 * @param isRead whether the request only reads
 * @returns undefined when nothing is wrong with it
 */
export function checkPath(path: string, isRead: boolean): Problem | undefined {
	const checked = checkedPath(withUserId(path, 'x'), isRead);
	return 'problem' in checked ? checked.problem : undefined;
}

/** Whether a session has to be there before a text can be filled in. */
export function namesUser(...texts: string[]): boolean {
	return texts.some((text) => text.includes(USER_ID_PLACEHOLDER));
}

/** Puts the user ID into a path; the problem is that of {@link checkPath}, or that there is no user ID. */
export function fillPath(path: string, userId: string, isRead: boolean): Result<string> {
	const filled = filledIn(path, userId, encodeURIComponent(userId));
	return 'problem' in filled ? filled : checkedPath(filled.value, isRead);
}

/** Puts the user ID into a value that is encoded later; the problem is that there is none. */
export function fillValue(value: string, userId: string): Result<string> {
	return filledIn(value, userId, userId);
}

function filledIn(text: string, userId: string, written: string): Result<string> {
	if (userId || !namesUser(text)) return { value: withUserId(text, written) };
	return problem(
		`MoneyNS named no user ID at the login, so there is nothing to put in the place of ${USER_ID_PLACEHOLDER}`,
		'Enter the ID itself',
	);
}

function withUserId(text: string, written: string): string {
	return text.split(USER_ID_PLACEHOLDER).join(written);
}

function checkedPath(path: string, isRead: boolean): Result<string> {
	const checked = readPath(path, isRead);
	if ('path' in checked) return { value: checked.path };
	return problem(
		`The 'Path' field ${checked.problem}`,
		`Enter what follows the Base URL, such as /api/v1/users/${USER_ID_PLACEHOLDER}/orders, and check the expressions in it. A query belongs to 'Query Parameters'`,
	);
}
