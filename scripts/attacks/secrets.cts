import type { Account } from './accounts.cjs';
import { Finder } from './encodings.cjs';
import type { Internet, Visit } from './internet.cjs';

/** Everything in a credential that nobody else may know. */
const SECRET_FIELDS = [
	'apiKey',
	'apiToken',
	'secretKey',
	'password',
	'privateKey',
	'passphrase',
	'webhookSecret',
	'pingSecret',
];

/** The secrets in a credential's fields, and lines of them that are shown on their own. */
export function secretsIn(data: Record<string, unknown>): string[] {
	const values = SECRET_FIELDS.map((field) => String(data[field] ?? '').trim());
	const lines = values.flatMap((value) => value.split('\n').filter((line) => line.length > 40));
	// LunaNode sends the first half of its key with every request.
	const halves = values.filter((value) => value.length === 128).map((value) => value.slice(0, 64));
	const texts = [...values.filter((value) => value !== ''), ...lines, ...halves];
	return texts.filter((text) => !/^-+(BEGIN|END)/.test(text) || text.includes('\n'));
}

/** What was made of secrets for one request: tokens, signatures, hashes. */
export function signaturesIn({ url, rawHeaders, body }: Visit): string[] {
	const headers: Record<string, string> = {};
	for (let at = 0; at < rawHeaders.length; at += 2) {
		headers[rawHeaders[at].toLowerCase()] = rawHeaders[at + 1];
	}
	const { authorization = '', authentication = '', token = '' } = headers;
	const query = new URLSearchParams(url.split('?')[1]).get('api_token') ?? '';
	const signature = new URLSearchParams(body.toString('latin1')).get('signature') ?? '';
	const all = [
		authorization.replace(/^Bearer /, ''),
		authentication.split(':')[1] ?? '',
		token,
		query,
		signature,
	];
	return all.filter((text) => text.length >= 8);
}

/** All that is secret about an account up to now: its keys, and what was made of them. */
export const secretsOf = (
	{ data, host }: Pick<Account, 'data' | 'host'>,
	{ atProviders }: Internet,
): Finder =>
	new Finder([
		...secretsIn(data),
		...atProviders.filter(({ origin }) => origin.includes(`//${host}:`)).flatMap(signaturesIn),
	]);
