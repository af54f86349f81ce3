import { isObject } from '../json';
import type { Problem } from '../result';
import { providerMessage } from './providerMessage';

/** What stands around a record or instead of one, in lower case and without `_`. A body with any other field is a record. */
const ENVELOPE = new Set([
	...[
		'success',
		'ok',
		'status',
		'statuscode',
		'code',
		'errorcode',
		'type',
		'title',
		'message',
		'msg',
	],
	...['error', 'errors', 'errordescription', 'errormessage', 'detail', 'details', 'reason', 'data'],
	...['result', 'meta', 'links', 'timestamp', 'path', 'instance', 'requestid', 'traceid'],
]);

/**
 * An answer with a status of success that says no: `success` is off, or there is an error and no record. None of the providers
 * that this is used for documents such an answer, so where something was to be changed it stays open whether it was.
 *
 * @param body parsed, where it could be
 * @returns undefined for any other answer
 */
export function refusalIn(body: unknown, provider: string, isRead: boolean): Problem | undefined {
	if (!isObject(body) || !saysNo(body)) return undefined;
	const reason = providerMessage(body);
	return {
		message: reason
			? `${provider}: ${reason}`
			: `${provider} refused the request and gave no reason`,
		description: isRead
			? `Check the values in this node${reason ? ' against what the message says' : ''}`
			: `Check the values in this node. ${provider} answered with a status of success all the same: look there whether it took effect before you run this again`,
		reason: 'refused',
		...(!isRead && { mayHaveBeenDone: true }),
	};
}

function saysNo(body: object): boolean {
	const fields = new Map(
		Object.entries(body).map(([name, value]) => [name.toLowerCase().replace(/[_-]/g, ''), value]),
	);
	if (![...fields.keys()].every((name) => ENVELOPE.has(name))) return false;
	const at = (names: string[]) => names.map((name) => fields.get(name));
	if (at(['success', 'ok']).some(isOff)) return true;
	const hasRecord = !at(['data', 'result']).every(isEmpty);
	const isError = /^(error|fail)$/i.test(String(fields.get('status')));
	return !hasRecord && (isError || !at(['error', 'errors']).every(isEmpty));
}

function isOff(value: unknown): boolean {
	return value === 0 || /^(false|no|0)$/i.test(String(value));
}

function isEmpty(value: unknown): boolean {
	if (typeof value === 'object' && value !== null) return Object.keys(value).length === 0;
	return !value || isOff(value);
}
