import { parseBaseUrl } from '../../../../nodes/shared/request/baseUrl';
import { resolveRequest } from '../../../../nodes/shared/request/resolve';
import type { OutgoingRequest } from '../../../../nodes/shared/request/outgoingRequest';

const BASE = 'https://api.example.com/v1';
const resolve = (request: OutgoingRequest, base = BASE) =>
	resolveRequest(request, parseBaseUrl(base)).url.href;

describe('parseBaseUrl', () => {
	it.each([
		['https://api.example.com'],
		['  https://api.example.com/v1/  '],
		['http://localhost:3000'],
		['http://127.0.0.1:3000'],
		['http://[::1]:3000'],
	])('accepts %s', (text) => {
		expect(parseBaseUrl(text).href).toContain('://');
	});

	it.each([
		['nothing', '', /start with https:\/\//],
		['no scheme', 'api.example.com', /start with https:\/\//],
		['another scheme', 'ftp://api.example.com', /start with https:\/\//],
		['half an address', 'https://', /not a complete address/],
		['a user name', 'https://me@api.example.com', /user name or password/],
		['a password', 'https://me:pass-mark@api.example.com', /user name or password/],
		['a query', 'https://api.example.com?a=1', /query or fragment/],
		['a fragment', 'https://api.example.com#a', /query or fragment/],
		['plain http on a public host', 'http://api.example.com', /plain http on api\.example\.com/],
		['plain http on a host that only looks local', 'http://localhost.example.com', /plain http/],
		['plain http on a private address', 'http://10.0.0.1', /plain http/],
	])('refuses %s and names the field', (_what, text, message) => {
		expect(() => parseBaseUrl(text)).toThrow(message);
		expect(() => parseBaseUrl(text)).toThrow("'Base URL'");
		expect(() => parseBaseUrl(text)).not.toThrow('pass-mark');
	});
});

describe('resolveRequest', () => {
	it.each<[string, OutgoingRequest, string]>([
		['url and baseURL', { url: '/q', baseURL: 'https://api.example.com/v1' }, `${BASE}/q`],
		['slashes on both sides', { url: '/q', baseURL: `${BASE}/` }, `${BASE}/q`],
		['a relative url', { url: 'q' }, `${BASE}/q`],
		['an absolute url', { url: 'https://api.example.com/other' }, 'https://api.example.com/other'],
		['uri, as text', { uri: `${BASE}/q` }, `${BASE}/q`],
		['uri, as URL', { uri: new URL(`${BASE}/q`) }, `${BASE}/q`],
		['qs', { url: '/q', qs: { a: 1 } }, `${BASE}/q?a=1`],
		[
			'qs behind a query',
			{ uri: `${BASE}/q?a=1&a=2`, qs: { b: 'c d' } },
			`${BASE}/q?a=1&a=2&b=c%20d`,
		],
		['a fragment, which is dropped', { url: '/q#part', qs: { a: 1 } }, `${BASE}/q?a=1`],
		['a default port', { url: 'https://api.example.com:443/q' }, 'https://api.example.com/q'],
		['upper case in the host', { url: 'https://API.example.com/q' }, 'https://api.example.com/q'],
	])('folds %s into one address', (_what, request, expected) => {
		expect(resolve(request)).toBe(expected);
	});

	it.each([
		['another host', 'https://evil.example/q'],
		['a host that starts alike', 'https://api.example.com.evil.example/q'],
		['a subdomain', 'https://x.api.example.com/q'],
		['another port', 'https://api.example.com:8443/q'],
		['another scheme', 'http://api.example.com/q'],
		['no scheme', '//evil.example/q'],
		['a host behind a user name', 'https://api.example.com@evil.example/q'],
		['a scheme without a host', 'data:text/plain,q'],
		['a backslash', 'https:\\\\evil.example/q'],
	])('refuses %s', (_what, url) => {
		expect(() => resolve({ url })).toThrow(/not signed and not sent|user name or password/);
		expect(() => resolve({ uri: url })).toThrow(/not signed and not sent|user name or password/);
	});

	it('refuses another baseURL than the one of the credential', () => {
		expect(() => resolve({ url: '/q', baseURL: 'https://evil.example' })).toThrow(/not signed/);
	});

	it('refuses a user name in front of the right host', () => {
		expect(() => resolve({ url: 'https://me:pass-mark@api.example.com/q' })).toThrow(
			/^(?!.*pass-mark).*user name or password/,
		);
	});

	it('does not let a relative address leave the host', () => {
		for (const url of ['/\\evil.example', '\\\\evil.example', '/../../x', '@evil.example/x']) {
			expect(new URL(resolve({ url })).host).toBe('api.example.com');
		}
	});

	it('leaves the options as they were', () => {
		const request = { url: '/q', qs: { a: [1] }, headers: { b: 'c' } };
		const before = JSON.stringify(request);
		resolve(request);
		expect(JSON.stringify(request)).toBe(before);
	});
});
