/** Blanks, line breaks and what nobody sees: zero-width blanks, byte order marks, soft hyphens. None of them is part of a key. */
const NOT_VISIBLE = /[\s\p{Cc}\p{Cf}]/u;

/** What people copy together with a key: the header that it goes into, the scheme in front of it, the quotes of a configuration. */
const WRAPPED = [
	/^authorization\s*[:=]\s*(.+)$/is,
	/^(?:bearer|token)\s+(.+)$/is,
	/^"(.*)"$/s,
	/^'(.*)'$/s,
	/^`(.*)`$/s,
	/^“(.*)”$/s,
	/^‘(.*)’$/s,
];

/** More layers than `"Authorization: 'Bearer "key"'"` has. */
const MOST_LAYERS = 6;

/** A text without what is not visible at its ends; takes time in proportion to its length, whatever it holds. */
export function trimmed(text: string): string {
	let [start, end] = [0, text.length];
	while (start < end && NOT_VISIBLE.test(text[start])) start += 1;
	while (end > start && NOT_VISIBLE.test(text[end - 1])) end -= 1;
	return text.slice(start, end);
}

/**
 * A key, token or ID without what was copied along with it, such as `Bearer ` or quotes. What stands inside of it stays as it is, line
 * breaks of a key that was copied from several lines aside.
 */
export function pastedKey(text: string): string {
	let key = trimmed(text);
	for (let layer = 0; layer < MOST_LAYERS; layer += 1) {
		const inner = WRAPPED.map((form) => form.exec(key)?.[1]).find((found) => found !== undefined);
		if (inner === undefined) break;
		key = trimmed(inner);
	}
	return key.includes('-----BEGIN') ? key : key.replace(/[\p{Cc}\p{Cf}]/gu, '');
}
