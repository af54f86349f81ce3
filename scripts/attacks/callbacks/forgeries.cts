import { gzipSync } from 'node:zlib';
import type { RawCall } from './rawCall.cjs';

/** What no line of the log may begin with: callers put it behind line breaks. */
export const LOG_LINE = 'FORGED-LINE';

type Change = (call: RawCall) => RawCall;

const headerNamed = ({ headers }: RawCall, name: string): string =>
	headers.find((line) => line.toLowerCase().startsWith(`${name.toLowerCase()}:`)) ?? '';

const valueOf = (call: RawCall, proof: string): string =>
	headerNamed(call, proof).slice(proof.length + 2) ||
	(new URLSearchParams(call.query).get(proof) ?? '');

/** A call with another proof, in the place where it was. */
const withProof =
	(proof: string, change: (value: string) => string): Change =>
	(call) => {
		const line = headerNamed(call, proof);
		const value = valueOf(call, proof);
		if (line) {
			const others = call.headers.filter((header) => header !== line);
			return { ...call, headers: [...others, `${proof}: ${change(value)}`] };
		}
		const query = call.query?.replace(value, encodeURIComponent(change(value)));
		return { ...call, query };
	};

const without =
	(proof: string): Change =>
	(call) => ({
		...call,
		headers: call.headers.filter((header) => header !== headerNamed(call, proof)),
		query: call.query?.replace(new RegExp(`${proof}=[^&]*&?`), ''),
	});

/** So that the proof no longer fits: another first character of the hash, which is all of it or stands behind a key. */
const flip = (value: string): string =>
	value.replace(
		/^([^:]*:)?(.)/,
		(_all, key: string | undefined, first: string) => `${key ?? ''}${first === 'a' ? 'b' : 'a'}`,
	);

/** What makes an authentic call one that proves nothing, by the name of the change. */
export const forgeries = (proof: string): Record<string, Change> => ({
	'no proof': without(proof),
	'an empty proof': withProof(proof, () => ''),
	'the proof cut off': withProof(proof, (value) => value.slice(0, -1)),
	'a longer proof': withProof(proof, (value) => `${value}0`),
	'another first character': withProof(proof, flip),
	zeros: withProof(proof, (value) => value.replace(/[^:]/g, '0')),
	undefined: withProof(proof, () => 'undefined'),
	'the proof in base64': withProof(proof, (value) => Buffer.from(value).toString('base64')),
	'the proof twice in one': withProof(proof, (value) => `${value}, ${value}`),
	'Token in front': withProof(proof, (value) => `Token ${value}`),
	'another header': (call) => ({
		...without(proof)(call),
		headers: [...without(proof)(call).headers, `Authorization: ${valueOf(call, proof)}`],
	}),
	'two headers, the second wrong': (call) => ({
		...call,
		headers: [...call.headers, `${proof}: ${flip(valueOf(call, proof))}`],
		query: call.query && `${call.query}&${proof}=0`,
	}),
	'two headers, the first wrong': (call) => ({
		...call,
		headers: [`${proof}: ${flip(valueOf(call, proof))}`, ...call.headers],
		query: call.query && `${proof}=0&${call.query}`,
	}),
	'a folded header': withProof(proof, (value) => `${value.slice(0, 9)}\r\n ${value.slice(9)}`),
	'a proof in a list': (call) => ({
		...without(proof)(call),
		query: `${without(proof)(call).query ?? ''}&${proof}[]=${valueOf(call, proof)}`,
	}),
	'a proof in an object': (call) => ({
		...without(proof)(call),
		query: `${without(proof)(call).query ?? ''}&${proof}[a]=${valueOf(call, proof)}`,
	}),
	'a polluted prototype': (call) => ({
		...without(proof)(call),
		query: `${without(proof)(call).query ?? ''}&__proto__[${proof}]=${valueOf(call, proof)}&constructor[prototype][verified]=1`,
	}),
	'a line for the log': (call) => ({
		...without(proof)(call),
		query: `${call.query ?? ''}&${proof}=%0d%0a${LOG_LINE}&x%0a${LOG_LINE}=%0a${LOG_LINE}`,
		headers: [...without(proof)(call).headers, `X-Forwarded-For: %0a${LOG_LINE}`],
	}),
	'the proof in a trailer': (call) => ({
		...without(proof)(call),
		framing: ['Transfer-Encoding: chunked', `Trailer: ${proof}`],
		body: `${Buffer.byteLength(call.body).toString(16)}\r\n${call.body}\r\n0\r\n${proof}: ${valueOf(call, proof)}\r\n\r\n`,
	}),
});

const text = (call: RawCall): string => String(call.body);

/** Changes to a body under a signature of the body before. Providers that sign no body have none. */
export const bodyForgeries: Record<string, Change> = {
	'an amount changed': (call) => ({ ...call, body: text(call).replace('100', '999') }),
	'a byte more': (call) => ({ ...call, body: `${text(call)} ` }),
	'a byte less': (call) => ({ ...call, body: text(call).slice(0, -1) }),
	'a byte order mark': (call) => ({ ...call, body: `\uFEFF${text(call)}` }),
	'UTF-16': (call) => ({ ...call, body: Buffer.from(text(call), 'utf16le') }),
	'UTF-16, declared': (call) => ({
		...call,
		headers: [
			'Content-Type: application/json; charset=utf-16le',
			...call.headers.filter((line) => !line.startsWith('Content-Type')),
		],
		body: Buffer.from(text(call), 'utf16le'),
	}),
	'another body, compressed': (call) => ({
		...call,
		headers: [...call.headers, 'Content-Encoding: gzip'],
		body: gzipSync(text(call).replace('100', '999')),
	}),
	'a key twice': (call) => ({ ...call, body: text(call).replace('{', '{"event":"x",') }),
	'a polluted prototype in the body': (call) => ({
		...call,
		body: text(call).replace('{', '{"__proto__":{"verified":true},'),
	}),
	'100,000 brackets': (call) => ({ ...call, body: `${'['.repeat(100_000)}${text(call)}` }),
	'a form': (call) => ({
		...call,
		headers: [
			'Content-Type: application/x-www-form-urlencoded',
			...call.headers.filter((line) => !line.startsWith('Content-Type')),
		],
		body: `event=payment.success&data[id]=1&data[__proto__][x]=1`,
	}),
	'5 MB': (call) => ({ ...call, body: `${text(call)}${' '.repeat(5_000_000)}` }),
};
