import type { StoredCredentials } from '../engine/credentials.cjs';

interface Context {
	credentials: StoredCredentials;
	/** ms since 1970 */
	startedAt: number;
}

/** Times that are about now are made by the node; others stand in the inputs and answers. In ms. */
const ABOUT_NOW_MS = 3 * 24 * 3600_000;

/**
 * Takes what differs from run to run out of JSON text: addresses, secrets, signatures, tokens and the time. What they were stays visible.
 */
export function plainText(text: string, { credentials, startedAt }: Context): string {
	return withoutSecrets(text, credentials)
		.replace(/127\.0\.0\.1:\d{4,5}/g, '<host>')
		.replace(/eyJ[\w-]+\.eyJ[\w-]+\.[\w-]+/g, jwt)
		.replace(/user(\+|%2B)\d+@example\.com/gi, 'user@example.com')
		.replace(/\b[\da-f]{64,}\b/g, ({ length }) => `<hex ${length}>`)
		.replace(/\b[A-Z][a-z]{2}, \d\d [A-Z][a-z]{2} \d{4} [\d:]{8} GMT\b/g, (date) =>
			time(date, startedAt),
		)
		.replace(/\b\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z/g, (date) => time(date, startedAt))
		.replace(/\bfor \d+ s\b/g, 'for <some> s')
		.replace(/\b\d\d:\d\d UTC\b/g, '<soon> UTC')
		.replace(/(?<=[^\\]":)\d{10}(?=[,}])/g, (seconds) => {
			const shown = time(seconds, startedAt, 1000 * Number(seconds));
			return shown === seconds ? seconds : JSON.stringify(shown);
		})
		.replace(/\b\d{10}\b/g, (seconds) => time(seconds, startedAt, 1000 * Number(seconds)))
		.replace(/[A-Za-z0-9+/]{43}=/g, '<base64 44>');
}

/** Short ones are words as well, and an address is no secret. */
function withoutSecrets(text: string, credentials: StoredCredentials): string {
	const all = Object.values(credentials).flatMap((data) => Object.entries(data));
	const secrets = all.filter(
		([name, value]) => /key|secret|token|password/i.test(name) && String(value).length > 6,
	);
	return secrets.reduce(
		(left, [name, value]) =>
			left
				.replaceAll(JSON.stringify(value).slice(1, -1), `<${name}>`)
				.replaceAll(String(value).slice(0, 64), `<start of ${name}>`),
		text,
	);
}

/** What a token says, without its signature. */
function jwt(token: string): string {
	const [header, claims] = token
		.split('.')
		.slice(0, 2)
		.map((part) => Buffer.from(part, 'base64url').toString());
	return JSON.stringify(`<jwt ${header} ${claims}>`).slice(1, -1);
}

/** By how many minutes it differs from now, so that a life span stays visible. */
function time(text: string, startedAt: number, ms = Date.parse(text)): string {
	const difference = ms - startedAt;
	if (!(Math.abs(difference) < ABOUT_NOW_MS)) return text;
	const minutes = Math.round(difference / 60_000);
	return `<now${minutes ? ` ${minutes > 0 ? '+' : ''}${minutes} min` : ''}>`;
}
