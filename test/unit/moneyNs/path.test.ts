import fc from 'fast-check';
import { ConfigurationError } from '../../../nodes/shared/errors';
import { checkPath, fillPath, fillValue } from '../../../nodes/MoneyNs/path';

const USER = '3f0f2c1e-8d4b-4a6e-9c57-1b2a3c4d5e6f';
const BASE = 'https://api.example.com';

it.each([
	'/api/v1/orders',
	'api/v1/orders',
	'/api/v1/users/{userId}/orders',
	'/api/v1/orders?page=2&sort=-created',
	'/api/v1/orders?next=https://shop.example.com/../x',
	'/api/v1/files/a..b/...',
	'/api/v1/caf%C3%A9/a%20b/50%25',
	'/api/v1/café',
	'/api/v1/a:b/c@d',
	'/',
])('accepts %s', (path) => {
	expect(() => checkPath(path)).not.toThrow();
});

it.each([
	['', 'is empty'],
	['https://evil.example.com/api/v1/orders', 'complete address'],
	['HTTPS://evil.example.com', 'complete address'],
	['https:/evil.example.com', 'complete address'],
	['javascript:alert(1)', 'complete address'],
	['//evil.example.com/api', 'complete address'],
	['///evil.example.com', 'complete address'],
	['/\\evil.example.com', 'backslash'],
	['\\\\evil.example.com', 'backslash'],
	['/api\\..\\admin', 'backslash'],
	['/\t/evil.example.com', 'blank'],
	['/api/\n../admin', 'blank'],
	['/api/a b', 'blank'],
	['/api/\0', 'blank'],
	['/api/v1#/admin', '#'],
	['/api/v1/../admin', "'..'"],
	['../admin', "'..'"],
	['..', "'..'"],
	['/api/./v1', "'.'"],
	['/api/%2e%2e/admin', "'..'"],
	['/api/%2E./admin', "'..'"],
	['/api/.%2e', "'..'"],
	['/api/%252e%252e/admin', "'..'"],
	['/api/%25252e%25252e/admin', "'..'"],
	['/api/..;/admin', "'..'"],
	['/api/%2e%2e%3b/admin', "'..'"],
	['/api/..%2fadmin', 'encoded slash'],
	['/api/a%2Fb', 'encoded slash'],
	['/api/a%252fb%25', 'encoded slash'],
	['/api/a%5cb', 'backslash'],
	['/api/a%00b', 'control character'],
	['/api/a%0d%0ab', 'control character'],
	['/api/50%', 'hexadecimal'],
	['/api/%zz', 'hexadecimal'],
	['/api/{orderId}', 'placeholder'],
	['/api/%7BuserId%7D', 'placeholder'],
])('refuses %j', (path, reason) => {
	expect(() => checkPath(path)).toThrow(ConfigurationError);
	expect(() => checkPath(path)).toThrow(reason);
});

it('lets nothing through that a URL parser would move to another place', () => {
	const parts = fc.constantFrom(
		'/',
		'\\',
		'.',
		'..',
		'%2e',
		'%2f',
		'%5c',
		'%25',
		';',
		'a',
		':',
		'?',
	);
	const paths = fc.array(parts, { maxLength: 8 }).map((some) => some.join(''));
	fc.assert(
		fc.property(paths, (path) => {
			try {
				checkPath(path);
			} catch (error) {
				expect(error).toBeInstanceOf(ConfigurationError);
				return;
			}
			const url = new URL(`${BASE}/brand/${path.replace(/^\/+/, '')}`);
			expect(url.origin).toBe(BASE);
			expect(url.pathname).toBe(`/brand/${path.replace(/^\/+/, '').split('?')[0]}`);
		}),
		{ numRuns: 3000 },
	);
});

describe('the user ID', () => {
	it('is put in wherever it is named', () => {
		expect(fillPath('/users/{userId}/orders?owner={userId}', USER)).toBe(
			`/users/${USER}/orders?owner=${USER}`,
		);
		expect(fillValue('user:{userId}', USER)).toBe(`user:${USER}`);
	});

	it('is encoded in a path, where it could be anything', () => {
		expect(fillPath('/users/{userId}', 'a b?c')).toBe('/users/a%20b%3Fc');
		for (const userId of ['..', 'a/b', 'a\\b']) {
			expect(() => fillPath('/users/{userId}', userId)).toThrow(ConfigurationError);
		}
	});

	it('has to be known where it is named', () => {
		expect(() => fillPath('/users/{userId}', '')).toThrow('named no user ID');
		expect(() => fillValue('{userId}', '')).toThrow('named no user ID');
		expect(fillPath('/orders', '')).toBe('/orders');
	});
});
