import { isObject, parseJson } from '../json';
import { isMarkup, plainText, textsOfMarkup, unescapeHtml } from './markup';
import { isSecretName, redact } from './redact';

const LONGEST_MESSAGE = 500;

/** More than this of an answer is not looked at, in characters. */
const LONGEST_BODY = 32_768;

const DEEPEST = 6;

/** Where providers write what is wrong, by their names in lower case and without `_` and `-`. */
const HEADLINES = ['title', 'error', 'err', 'fault', 'exception'];
const MESSAGES = [
	...[
		'message',
		'msg',
		'errormessage',
		'errormsg',
		'usermessage',
		'exceptionmessage',
		'faultstring',
	],
	...['detail', 'errordescription', 'description', 'reason', 'explanation', 'text'],
];
const LISTS = [
	...['errors', 'details', 'violations', 'issues', 'invalidparams', 'modelstate', 'fielderrors'],
	...['validationerrors', 'nonfielderrors', 'errormessages', 'messages', 'failures', 'problems'],
];

/** What an entry of a list is about. */
const ABOUT = [
	...['field', 'param', 'parameter', 'property', 'propertyname', 'attribute', 'loc', 'location'],
	...['pointer', 'source', 'hint', 'name', 'path'],
];

/** The last resort, where nothing is said in words. */
const CODES = ['code', 'errorcode', 'errortype', 'type'];

interface Detail {
	text: string;
	/** The field that it is about, or a hint. */
	about?: string;
}

/**
 * The provider's own words in the body of an answer, whatever its shape: JSON of any form, text, a web page's title, XML. Without
 * secrets, and at most 500 characters.
 *
 * @param body as n8n hands it over: parsed, text, or bytes
 * @param known secrets of the request, which the answer may repeat
 * @returns undefined when there are none
 */
export function providerMessage(body: unknown, known: string[] = []): string | undefined {
	const read = body instanceof Uint8Array ? new TextDecoder().decode(body) : body;
	const found =
		typeof read === 'string' ? textDetails(read.slice(0, LONGEST_BODY), 0) : detailsIn(read, 0);
	const message = redact(joined(found), known);
	return (
		(message.length > LONGEST_MESSAGE ? `${message.slice(0, LONGEST_MESSAGE)}…` : message) ||
		undefined
	);
}

function detailsIn(value: unknown, depth: number): Detail[] {
	if (depth > DEEPEST) return [];
	if (typeof value === 'string') return textDetails(value, depth);
	if (Array.isArray(value)) return value.flatMap((entry) => entryDetails(entry, depth + 1));
	return isObject(value) ? objectDetails(value, depth) : [];
}

function textDetails(text: string, depth: number): Detail[] {
	const unescaped = /^\s*(&quot;|[[{"])/.test(text) ? unescapeHtml(text) : text;
	const parsed = /^\s*[[{"]/.test(unescaped) ? parseJson(unescaped) : undefined;
	if (parsed !== undefined && typeof parsed !== 'string') return detailsIn(parsed, depth + 1);
	if (typeof parsed === 'string') return [{ text: plainText(parsed) }];
	const texts = isMarkup(text) ? textsOfMarkup(text) : [plainText(text)];
	return texts.filter(Boolean).map((found) => ({ text: found }));
}

function objectDetails(object: object, depth: number): Detail[] {
	const entries = Object.entries(object).map(
		([name, value]): Entry => ({ name, key: name.toLowerCase().replace(/[_\s-]/g, ''), value }),
	);
	const at = (keys: string[]) =>
		keys.flatMap((wanted) => entries.filter(({ key }) => key === wanted));
	const details = [
		...at([...HEADLINES, ...MESSAGES]).flatMap(({ value }) => detailsIn(value, depth + 1)),
		...at(LISTS).flatMap(({ value }) => listDetails(value, depth + 1)),
	];
	if (details.length) return details;
	const others = entries.filter(({ key }) => !ABOUT.includes(key) && !CODES.includes(key));
	const found = others.flatMap((entry) => otherDetails(entry, depth + 1));
	return found.length ? found : at(CODES).flatMap(({ value }) => codeDetails(value));
}

interface Entry {
	name: string;
	key: string;
	value: unknown;
}

/** Of a field that is not known only what reads like a message: objects within it, lists of texts, and sentences. */
function otherDetails({ name, value }: Entry, depth: number): Detail[] {
	if (typeof value === 'object') {
		const isTexts = Array.isArray(value) && value.every((entry) => typeof entry === 'string');
		return isTexts
			? fieldDetails(name, value, depth)
			: isSecretName(name)
				? []
				: detailsIn(value, depth);
	}
	const isTold = typeof value === 'string' && isSentence(value) && !isSecretName(name);
	return isTold ? fieldDetails(name, value, depth) : [];
}

function listDetails(value: unknown, depth: number): Detail[] {
	if (!isObject(value)) return detailsIn(value, depth);
	const details = objectDetails(value, depth);
	const keys = Object.keys(value).map((name) => name.toLowerCase());
	if (details.length && keys.some((key) => [...MESSAGES, ...LISTS].includes(key))) return details;
	return Object.entries(value).flatMap(([name, texts]) => fieldDetails(name, texts, depth));
}

/** What is said of one field. A field that holds a secret may be echoed: of that, only sentences. */
function fieldDetails(name: string, value: unknown, depth: number): Detail[] {
	return detailsIn(value, depth).map(({ text, about }) => ({
		text: isSecretName(name) && !isSentence(text) ? '***' : text,
		about: /^\d+$/.test(name) ? about : name,
	}));
}

/** One entry of a list, with what it is about. */
function entryDetails(entry: unknown, depth: number): Detail[] {
	const details = detailsIn(entry, depth);
	if (!isObject(entry)) return details;
	const about = aboutOf(entry);
	return details.map((detail) => ({ about, ...detail }));
}

function aboutOf(entry: Record<string, unknown>): string | undefined {
	const found = ABOUT.flatMap((wanted) =>
		Object.entries(entry).filter(([name]) => name.toLowerCase().replace(/_/g, '') === wanted),
	).map(([, value]) => placeOf(value));
	return found.find(Boolean);
}

function placeOf(value: unknown): string {
	if (typeof value === 'string') return plainText(value).slice(0, 100);
	if (Array.isArray(value)) return value.filter((part) => typeof part !== 'object').join('.');
	return isObject(value) ? (aboutOf(value) ?? '') : '';
}

function codeDetails(value: unknown): Detail[] {
	const isCode = typeof value === 'string' && /^[a-z][\w.: -]{2,80}$/i.test(value);
	return isCode && !/^(error|fail\w*|about:blank)$/i.test(value) ? [{ text: value }] : [];
}

function isSentence(text: string): boolean {
	return /\p{L}\S*\s+\S*\p{L}/u.test(text);
}

/** Each text once. What the message says already is not repeated, yet the field that it is about is worth naming. */
function joined(details: Detail[]): string {
	const texts = [...new Set(details.map(({ text }) => text).filter(Boolean))];
	const parts = texts.map((text, index) => {
		const about = details.flatMap((detail) => (detail.text === text && detail.about) || []);
		const names = [...new Set(about)].join(', ');
		if (!names) return text;
		return index === 0 && details.some((detail) => detail.text === text && !detail.about)
			? `${text} (${names})`
			: `${names}: ${text}`;
	});
	return parts.reduce(
		(left, part) => (left ? `${left}${/[.!?:;…]$/.test(left) ? '' : ';'} ${part}` : part),
		'',
	);
}
