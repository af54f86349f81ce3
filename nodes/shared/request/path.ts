/**
 * What a path below the base URL may hold. Users write paths, and through expressions other people's data and language models do: an
 * ID that is missing must not turn one record into its collection, and nothing may lead to another place.
 */

/** A path as it is sent, or what is wrong with it: words that follow the field's name, such as "is empty". */
export type PathResult = { path: string } | { problem: string };

/** What a value that is missing leaves behind as text. */
const LEFT_BY_NOTHING = /(^|[;,:=])\s*(undefined|null|nan)\s*($|[;,:=])/i;

/** What JavaScript writes for an object. */
const LEFT_BY_OBJECT = /\[object \w+\]/i;

/**
 * Reads a path that a user wrote.
 *
 * @param value what the field holds; a number is an ID
 * @param isRead whether the request only reads. A slash at the end means a collection, which nothing else may name by accident.
 * @returns the path with one slash in front
 */
export function readPath(value: unknown, isRead: boolean): PathResult {
	const isText = typeof value === 'string' || typeof value === 'number';
	const text = isText ? String(value).trim() : '';
	if (isText && /^[a-z][a-z\d+.-]*:\/|^\/\/|^(https?|ftp|file|data|javascript):/i.test(text)) {
		return { problem: 'holds a complete address' };
	}
	if (isInexact(value)) return { problem: 'holds a number that is too large to be exact' };
	const path = text.replace(/^\//, '');
	if (!path) return { problem: text || isText || !value ? 'is empty' : 'holds no text' };
	if (/[?#]/.test(path)) return { problem: 'holds a query or fragment' };
	const parts = path.split('/');
	const endsInSlash = parts[parts.length - 1] === '';
	const problem = parts
		.slice(0, endsInSlash ? -1 : undefined)
		.map(segmentProblem)
		.find(Boolean);
	if (problem) return { problem };
	if (!endsInSlash || isRead) return { path: `/${path}` };
	return { problem: 'ends in a slash, as a whole collection does: an ID may be missing behind it' };
}

/**
 * Whether a value can be one part of a path. It is encoded afterwards, and nobody says how a provider decodes it, so it may not hold
 * what already looks encoded.
 */
export function isPathSegment(value: unknown): boolean {
	if ((typeof value !== 'string' && typeof value !== 'number') || isInexact(value)) return false;
	const text = String(value);
	return !text.includes('%') && segmentProblem(text) === undefined;
}

/**
 * What is wrong with one part of a path, decoded as often as any server on the way could do it.
 *
 * @param segment may hold escapes such as `%20`
 * @returns words that follow the field's name; undefined when nothing is wrong
 */
export function segmentProblem(segment: string): string | undefined {
	if (/%(?![\da-f]{2})/i.test(segment)) {
		return 'holds a % that is not followed by two hexadecimal digits';
	}
	const text = decoded(segment).normalize('NFKC');
	if (/[/\\?#\p{Cc}\p{Cs}\u2028\u2029\ufffd]/u.test(text)) {
		return 'holds an encoded slash, backslash, question mark, # or control character';
	}
	// Some servers ignore what follows a semicolon, and blanks and dots at the end.
	const name = text.split(';')[0].replace(/[\p{Z}\p{Cf}]/gu, '');
	if (name === '') return 'has an empty part: a value may be missing between two slashes';
	if (/^\.+$/.test(name)) return "has the part '.' or '..'";
	if (/[{}]/.test(text)) return 'holds a placeholder that nobody has filled in';
	if (LEFT_BY_NOTHING.test(text) || LEFT_BY_OBJECT.test(text)) {
		return `has the part '${text.slice(0, 60)}', which is no value: the expression in it gives nothing`;
	}
	return undefined;
}

/** An ID that lost digits is another record's. */
function isInexact(value: unknown): boolean {
	return Number.isInteger(value) && !Number.isSafeInteger(value);
}

/** Bytes that are no UTF-8, such as overlong dots, become U+FFFD. */
function decoded(text: string): string {
	const once = text.replace(/(%[\da-f]{2})+/gi, (escapes) =>
		Buffer.from(escapes.replace(/%/g, ''), 'hex').toString('utf8'),
	);
	return once === text ? text : decoded(once);
}
