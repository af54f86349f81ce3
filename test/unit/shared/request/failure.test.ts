import {
	isAmbiguous,
	mayBeRepeated,
	readFailure,
	wasNeverSent,
} from '../../../../nodes/shared/request/failure';

const failed = (...chain: object[]) =>
	readFailure(
		chain.reduceRight<object | undefined>((cause, link) => ({ ...link, cause }), undefined),
	);

/** As n8n wraps axios, and axios wraps Node. */
const lost = (code: string, syscall?: string, request?: object) =>
	failed({ httpCode: code }, { code, request }, { code, syscall });

const handshaking = { socket: { encrypted: true, secureConnecting: true } };
const established = { socket: { encrypted: true, secureConnecting: false } };

describe('a change', () => {
	it.each([
		['refused', lost('ECONNREFUSED', 'connect')],
		['timed out while connecting', lost('ETIMEDOUT', 'connect')],
		['reset while connecting', lost('ECONNRESET', 'connect')],
		['without a network', lost('ENETUNREACH', 'connect')],
		['without an address', lost('ENOTFOUND', 'getaddrinfo')],
		['whose name server does not answer', lost('ETIMEOUT', 'queryA')],
		['with an expired certificate', lost('CERT_HAS_EXPIRED')],
		['reset in the handshake', lost('ECONNRESET', 'read', handshaking)],
		['timed out in the handshake', lost('ECONNABORTED', undefined, handshaking)],
		['to a port without TLS', lost('EPROTO', 'write', handshaking)],
		['without a connection', lost('ERR_CANCELED', undefined, { socket: null })],
		['that n8n does not let out', failed({}, { name: 'SsrfBlockedIpError' })],
		[
			'refused at both addresses',
			failed(
				{ code: 'ECONNREFUSED' },
				{
					errors: [
						{ code: 'ENETUNREACH', syscall: 'connect' },
						{ code: 'ETIMEDOUT', syscall: 'connect' },
					],
				},
			),
		],
	])('%s was not sent', (_, failure) => {
		expect(wasNeverSent(failure)).toBe(true);
		expect(isAmbiguous(failure)).toBe(false);
	});

	it.each([
		['nobody knows about', readFailure(new Error('odd'))],
		['that failed with a text', readFailure('odd')],
		['timed out', lost('ETIMEDOUT', 'read', established)],
		['timed out, who knows when', lost('ETIMEDOUT')],
		['reset', lost('ECONNRESET', 'read', established)],
		['whose pipe broke', lost('EPIPE', 'write', established)],
		['cancelled', lost('ERR_CANCELED', undefined, established)],
		[
			'ended by a TLS alert',
			lost('ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED', undefined, established),
		],
		['with a broken TLS record', lost('EPROTO', 'write', established)],
		['without a network any more', lost('ENETUNREACH', 'write')],
		[
			'of whose errors one came later',
			failed({ errors: [{ syscall: 'connect' }, { syscall: 'read' }] }),
		],
		['answered in part', failed({ code: 'ECONNRESET', response: { status: 200 } })],
		['answered with 500', failed({ response: { status: 500 } })],
		['answered with 408', failed({ response: { status: 408 } })],
	])('%s may have been carried out, and is not repeated', (_, failure) => {
		expect(wasNeverSent(failure)).toBe(false);
		expect(isAmbiguous(failure)).toBe(true);
		expect(mayBeRepeated(failure, false)).toBe(false);
	});

	it.each([400, 401, 403, 404, 422, 429])('answered with %i was refused', (status) => {
		const failure = failed({ response: { status } });
		expect([wasNeverSent(failure), isAmbiguous(failure)]).toEqual([false, false]);
	});

	it('is repeated when it was not sent, unless it would only fail again', () => {
		expect(mayBeRepeated(lost('ECONNREFUSED', 'connect'), false)).toBe(true);
		expect(mayBeRepeated(lost('CERT_HAS_EXPIRED'), true)).toBe(false);
	});
});

describe('a proxy', () => {
	const answered = (status: number, request: object) =>
		failed({ httpCode: String(status) }, { request, response: { status, headers: {}, data: 'x' } });
	const plain = { protocol: 'https:', socket: { encrypted: undefined } };

	it('is told by an answer without TLS to a request with it', () => {
		expect(answered(502, plain)).toMatchObject({ statusCode: undefined, body: undefined });
		expect(wasNeverSent(answered(502, plain))).toBe(true);
		expect(answered(502, { protocol: 'https:', ...established }).statusCode).toBe(502);
		expect(answered(407, { protocol: 'http:', socket: {} }).statusCode).toBe(407);
	});
});
