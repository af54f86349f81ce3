import { belowBaseUrl, readBaseUrl } from '../../../../nodes/shared/request/baseUrl';

const MONEROO = 'https://api.moneroo.io';
const MOONBACK = 'https://api.moonback.me/v2';

const read = (baseUrl: string, documented: string, path: string) =>
	readBaseUrl({ baseUrl }, documented, path).href.replace(/\/+$/, '') + path;

it.each([
	['https://api.moneroo.io', '/v1/payments', 'https://api.moneroo.io/v1/payments'],
	['https://api.moneroo.io/', '/v1/payments', 'https://api.moneroo.io/v1/payments'],
	['https://api.moneroo.io/v1', '/v1/payments', 'https://api.moneroo.io/v1/payments'],
	['https://api.moneroo.io/v1//', '/v1/payments', 'https://api.moneroo.io/v1/payments'],
	[
		'https://api.moneroo.io/v1',
		'/utils/payment/methods',
		'https://api.moneroo.io/utils/payment/methods',
	],
	['https://gate.example/api/v1', '/v1/payments', 'https://gate.example/api/v1/payments'],
	['https://gate.example/api', '/v1/payments', 'https://gate.example/api/v1/payments'],
	['https://gate.example/pay', '/v1/payments', 'https://gate.example/pay/v1/payments'],
	[
		'https://host.example/api/v1',
		'/api/v1/authenticate',
		'https://host.example/api/v1/authenticate',
	],
	['https://host.example/api', '/api/v1/authenticate', 'https://host.example/api/v1/authenticate'],
	['https://host.example/api/', '/api/vm/list/', 'https://host.example/api/vm/list/'],
	['https://host.example/v1', '/api/vm/list/', 'https://host.example/api/vm/list/'],
	['https://host.example/orders', '/orders', 'https://host.example/orders/orders'],
	['', '/v1/payments', 'https://api.moneroo.io/v1/payments'],
	['\u200Bhttps://api.moneroo.io/v1\uFEFF\n', '/v1/payments', 'https://api.moneroo.io/v1/payments'],
])('%s and %s are %s where the documented address has no path', (baseUrl, path, expected) => {
	expect(read(baseUrl, MONEROO, path)).toBe(expected);
});

it.each([
	['https://api.moonback.me', 'https://api.moonback.me/v2/contacts'],
	['https://api.moonback.me/', 'https://api.moonback.me/v2/contacts'],
	['https://api.moonback.me/v2', 'https://api.moonback.me/v2/contacts'],
	['https://api.moonback.me/v3', 'https://api.moonback.me/v3/contacts'],
	['https://api.moonback.me/external/v1', 'https://api.moonback.me/external/v1/contacts'],
	['https://gate.example/moonback', 'https://gate.example/moonback/contacts'],
])('%s and /contacts are %s where the documented address has a version', (baseUrl, expected) => {
	expect(read(baseUrl, MOONBACK, '/contacts')).toBe(expected);
});

it('is put under a request that n8n set below the text of the credential, and under no other', () => {
	const credentials = { baseUrl: ' https://api.moneroo.io/v1 ' };
	const baseUrl = readBaseUrl(credentials, MONEROO, '/v1/payments');
	const own = { url: '/v1/payments', baseURL: credentials.baseUrl };
	expect(belowBaseUrl(own, credentials, baseUrl).baseURL).toBe('https://api.moneroo.io/');
	expect(own.baseURL).toBe(credentials.baseUrl);
	for (const other of [{ url: '/a', baseURL: 'https://other.example' }, { url: '/a' }]) {
		expect(belowBaseUrl(other, credentials, baseUrl)).toBe(other);
	}
});
