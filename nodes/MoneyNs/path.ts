import { ConfigurationError } from '../shared/errors';

/** Stands for the user ID of the session, which MoneyNS wants on its protected endpoints [seed]. */
export const USER_ID_PLACEHOLDER = '{userId}';

/**
 * Checks what the user or, through an expression, somebody else's data puts below the base URL: the token must not go anywhere else.
 *
 * @param path may have a query behind `?`, in which segments and escapes do not matter
 * @throws ConfigurationError that says what is wrong with it
 */
export function checkPath(path: string): void {
	const complaint = complaintAbout(path);
	if (complaint) {
		throw new ConfigurationError(
			`The 'Path' field ${complaint}. Enter what follows the Base URL, such as /api/v1/users/${USER_ID_PLACEHOLDER}/orders`,
		);
	}
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
export function fillPath(path: string, userId: string): string {
	const filled = filledIn(path, userId, encodeURIComponent(userId));
	checkPath(filled);
	return filled;
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

function complaintAbout(path: string): string | undefined {
	if (!path) return 'is empty';
	if (/^[a-z][a-z\d+.-]*:/i.test(path) || path.startsWith('//')) return 'holds a complete address';
	if (/[\s\p{Cc}\\#]/u.test(path)) return 'holds a blank, a line break, a backslash or a #';
	const segments = withUserId(path.split('?')[0], 'x').split('/');
	return segments.map(complaintAboutSegment).find(Boolean);
}

function complaintAboutSegment(segment: string): string | undefined {
	if (/%(?![\da-f]{2})/i.test(segment)) {
		return 'holds a % that is not followed by two hexadecimal digits';
	}
	const text = decoded(segment);
	if (/[{}]/.test(text)) return `holds another placeholder than ${USER_ID_PLACEHOLDER}`;
	if (/[/\\\p{Cc}]/u.test(text)) return 'holds an encoded slash, backslash or control character';
	// Some servers ignore what follows a semicolon.
	if (/^\.{1,2}(;|$)/.test(text)) return "holds the segment '.' or '..'";
	return undefined;
}

/** The ASCII in it, decoded as often as any server on the way could do it. */
function decoded(text: string): string {
	const once = text.replace(/%([0-7][\da-f])/gi, (_, hex: string) =>
		String.fromCharCode(parseInt(hex, 16)),
	);
	return once === text ? text : decoded(once);
}
