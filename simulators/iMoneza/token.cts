import { createHmac, timingSafeEqual } from 'node:crypto';
import type { ReceivedRequest } from '../shared/types.cjs';
import { decodePercent } from '../shared/uri.cjs';

export type KeySet = {
	accessKey: string;
	secretKey: string;
};

/** How far a timestamp may be off, in ms. */
export const CLOCK_TOLERANCE_MS = 300_000;

/** Four parts, one line feed between each two; `path` and `rawQuery` as in the request line. */
export function baseString(
	method: string,
	timestamp: string,
	path: string,
	rawQuery: string,
): string {
	const pairs = rawQuery
		.split('&')
		.filter((pair) => pair !== '')
		.map((pair) => {
			const mark = pair.indexOf('=');
			const name = decode(mark < 0 ? pair : pair.slice(0, mark));
			const value = decode(mark < 0 ? '' : pair.slice(mark + 1));
			return { name, text: `${name}=${value}` };
		});
	// A stable sort by name alone keeps the order of repeated names.
	pairs.sort((a, b) => (a.name < b.name ? -1 : Number(a.name > b.name)));
	const query = pairs.map(({ text }) => text).join('&');
	return [method.toUpperCase(), timestamp, path.toLowerCase(), query].join('\n');
}

export function tokenHash(base: string, secretKey: string): string {
	return createHmac('sha256', secretKey).update(base, 'utf8').digest('base64');
}

export type TokenCheck = { keys: KeySet } | { reason: string; unknownKey: boolean };

/** Checks the two headers of a request; `keySets` are those of the API that it addresses. */
export function checkToken(request: ReceivedRequest, keySets: readonly KeySet[]): TokenCheck {
	const fail = (reason: string, unknownKey = false) => ({ reason, unknownKey });
	const { authentication, timestamp } = request.headers;
	if (typeof authentication !== 'string') return fail('no Authentication header');
	if (typeof timestamp !== 'string') return fail('no Timestamp header');
	const colon = authentication.indexOf(':');
	if (colon < 0) return fail('Authentication is not key:hash');
	const accessKey = authentication.slice(0, colon);
	const keys = keySets.find((set) => set.accessKey.toLowerCase() === accessKey.toLowerCase());
	if (!keys) return fail('unknown access key', true);

	const sentAt = parseTimestamp(timestamp);
	if (sentAt === undefined) return fail('Timestamp is not RFC 1123');
	if (Math.abs(request.receivedAt - sentAt) > CLOCK_TOLERANCE_MS) return fail('stale Timestamp');

	const base = baseString(request.method, timestamp, request.path, request.rawQuery);
	const expected = Buffer.from(tokenHash(base, keys.secretKey));
	const given = Buffer.from(authentication.slice(colon + 1));
	const right = expected.length === given.length && timingSafeEqual(expected, given);
	return right ? { keys } : fail('wrong hash');
}

function parseTimestamp(text: string): number | undefined {
	const time = Date.parse(text);
	// Only the one form that the time itself would be written in.
	return !Number.isNaN(time) && new Date(time).toUTCString() === text ? time : undefined;
}

function decode(text: string): string {
	return decodePercent(text.replace(/\+/g, ' ')).toLowerCase();
}
