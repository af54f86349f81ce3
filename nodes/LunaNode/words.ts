import { parseJson } from '../shared/json';

const ENTITIES = new Map([
	['amp', '&'],
	['apos', "'"],
	['gt', '>'],
	['lt', '<'],
	['nbsp', ' '],
	['quot', '"'],
]);

/** Fields whose content must not get into a message. */
const SECRET_NAMES = /login_details|vnc_url|password|partialkey|private_key/i;

const LONGEST_MESSAGE = 500;

/**
 * LunaNode's error text for people: with its HTML entities turned back, and with the texts out of it where it is JSON inside a
 * string.
 *
 * @param error the `error` of an answer, usually a string
 * @returns an empty string when there is none
 */
export function wordsOf(error: unknown): string {
	const words = textsIn(typeof error === 'string' ? parsed(unescapeHtml(error)) : error).join('; ');
	return words.length > LONGEST_MESSAGE ? `${words.slice(0, LONGEST_MESSAGE)}…` : words;
}

/** Turns HTML entities back into characters, each once: `&amp;lt;` is `&lt;`. */
export function unescapeHtml(text: string): string {
	return text.replace(/&(#x[\da-f]+|#\d+|[a-z]+);/gi, (entity, code: string) => {
		if (!code.startsWith('#')) return ENTITIES.get(code.toLowerCase()) ?? entity;
		const point = /^#x/i.test(code) ? parseInt(code.slice(2), 16) : parseInt(code.slice(1), 10);
		return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : entity;
	});
}

function parsed(text: string): unknown {
	return /^\s*[[{"]/.test(text) ? (parseJson(text) ?? text) : text;
}

function textsIn(value: unknown): string[] {
	if (typeof value === 'string') return value.trim() ? [value.trim()] : [];
	if (Array.isArray(value)) return value.flatMap(textsIn);
	if (typeof value !== 'object' || value === null) return [];
	return Object.entries(value)
		.filter(([name]) => !SECRET_NAMES.test(name))
		.flatMap(([, entry]) => textsIn(entry));
}
