import type { IDataObject } from 'n8n-workflow';
import { isObject } from '../shared/json';

const LONGEST_MESSAGE = 500;

/**
 * Moneroo's own words in the body of an answer: its `message`, and the details that `errors` adds to it. The sources disagree on the
 * shape of `errors`; all four claimed ones are read: objects with a message and perhaps a hint, texts, lists of texts by field, null.
 *
 * @returns undefined when there are none
 */
export function providerMessage(body: unknown): string | undefined {
	if (!isObject(body)) return undefined;
	const message = typeof body.message === 'string' ? body.message.trim() : '';
	const details = detailsIn(body.errors).filter(({ text }) => text);
	const added = details.filter(({ text }) => text !== message).map(described);
	// What the message says already is not repeated, yet the field that it is about is worth naming.
	const fields = details.filter(({ text }) => text === message).map(({ about }) => about);
	const named = fields.filter(Boolean).join(', ');
	const head = message && named ? `${message} (${named})` : message;
	const words = [head, ...added].filter(Boolean).join(' ');
	return (
		(words.length > LONGEST_MESSAGE ? `${words.slice(0, LONGEST_MESSAGE)}…` : words) || undefined
	);
}

interface Detail {
	text: string;
	/** The field or the hint. */
	about?: string;
}

function detailsIn(errors: unknown): Detail[] {
	if (typeof errors === 'string') return [{ text: errors.trim() }];
	if (Array.isArray(errors))
		return errors.flatMap((entry) => (isObject(entry) ? [detail(entry)] : detailsIn(entry)));
	if (!isObject(errors)) return [];
	return Object.entries(errors).flatMap(([field, texts]) =>
		detailsIn(texts).map((entry) => ({ ...entry, about: field })),
	);
}

function detail({ message, type, hint }: IDataObject): Detail {
	const text = [message, type].find((entry) => typeof entry === 'string') ?? '';
	return { text: String(text).trim(), ...(typeof hint === 'string' && hint && { about: hint }) };
}

function described({ text, about }: Detail): string {
	return about ? `${about}: ${text}` : text;
}
