import type { Received } from './standIn.cjs';

/** A request as it is recorded: the line, the headers in one line, and what the body says. */
export type PlainRequest = [line: string, headers: string, body?: unknown];

/** Headers that say something about the transport and nothing about the request. */
const LEFT_OUT = [
	'accept-encoding',
	'connection',
	'content-length',
	'host',
	'transfer-encoding',
	'user-agent',
];

export function plainRequest({ method, url, headers, body }: Received): PlainRequest {
	const type = headers['content-type'] ?? '';
	const shown = Object.entries(headers)
		.filter(([name]) => !LEFT_OUT.includes(name))
		.sort(([a], [b]) => (a < b ? -1 : 1))
		.map(([name, value]) => `${name}: ${String(value)}`);
	const request: PlainRequest = [`${method} ${url}`, shown.join('; ')];
	if (body !== '') request.push(type.includes('x-www-form-urlencoded') ? form(body) : json(body));
	return request;
}

function form(body: string): Record<string, unknown> {
	return Object.fromEntries(
		[...new URLSearchParams(body)].map(([name, value]) => [name, json(value)]),
	);
}

/** JSON that reads the same when it is written again is kept as data, anything else as text, so that no digit gets lost. */
function json(text: string): unknown {
	try {
		const value = JSON.parse(text) as unknown;
		return typeof value === 'object' && JSON.stringify(value) === text ? value : text;
	} catch {
		return text;
	}
}
