import type { IDataObject } from 'n8n-workflow';

/** Whether a value is an object with names, which a list is not. n8n's expressions make objects of another realm, so no prototype is asked. */
export function isObject(value: unknown): value is IDataObject {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * What a text holds as JSON, without rounding: a whole number beyond 2^53 becomes the text of its digits, because JavaScript would make
 * one ID of two.
 *
 * @returns undefined when it is none
 */
export function parseJsonExactly(text: string): unknown {
	const parsed = parseJson(text);
	// Only so many digits can be too many.
	return parsed === undefined || !/\d{16}/.test(text) ? parsed : parseJson(withTextsForLong(text));
}

/** @param text valid JSON */
function withTextsForLong(text: string): string {
	const parts: string[] = [];
	let done = 0;
	const token = /"|-?\d[\d.eE+-]*/g;
	for (let found = token.exec(text); found; found = token.exec(text)) {
		const [start] = found;
		if (start === '"') token.lastIndex = endOfText(text, token.lastIndex);
		else if (/^-?\d+$/.test(start) && !Number.isSafeInteger(Number(start))) {
			parts.push(text.slice(done, found.index), `"${start}"`);
			done = token.lastIndex;
		}
	}
	return parts.join('') + text.slice(done);
}

/** Behind the quote that ends a text. */
function endOfText(text: string, from: number): number {
	let at = from;
	while (text[at] !== '"') at += text[at] === '\\' ? 2 : 1;
	return at + 1;
}

/** What a text holds as JSON; undefined when it is none. */
export function parseJson(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}
