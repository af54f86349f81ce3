import fc from 'fast-check';
import { isPathSegment, readPath } from '../../../../nodes/shared/request/path';

const BASE = 'https://api.example.com';

it.each([
	['contacts', '/contacts'],
	['/api/v1/orders', '/api/v1/orders'],
	[' contacts/17 ', '/contacts/17'],
	['contacts/a%20b', '/contacts/a%20b'],
	['contacts/Núria Åsberg', '/contacts/Núria Åsberg'],
	['caf%C3%A9/50%25', '/caf%C3%A9/50%25'],
	['v1.2/..hidden/a..b', '/v1.2/..hidden/a..b'],
	['contacts:search', '/contacts:search'],
	['a:b/c@d', '/a:b/c@d'],
	['contacts/a;b', '/contacts/a;b'],
	['contacts/nullable/undefined-1/Nanette', '/contacts/nullable/undefined-1/Nanette'],
	[17, '/17'],
])('takes %j', (value, path) => {
	expect(readPath(value, false)).toEqual({ path });
});

it('takes a slash at the end for what only reads', () => {
	expect(readPath('contacts/', true)).toEqual({ path: '/contacts/' });
	expect(readPath('contacts/', false)).toEqual({ problem: expect.stringContaining('slash') });
});

const REFUSED: Array<[unknown, string]> = [
	...['', '   ', '/', undefined, null].map((value): [unknown, string] => [value, 'is empty']),
	[{}, 'no text'],
	[['contacts'], 'no text'],
	[true, 'no text'],
	...[
		'https://api.moonback.me/v2/contacts',
		'HTTP://evil.example',
		'https:evil.example',
		'file:///etc/passwd',
		'//evil.example',
		'///evil.example',
		'javascript:alert(1)',
	].map((value): [unknown, string] => [value, 'address']),
	['contacts?x=1', 'query'],
	['contacts#x', 'fragment'],
	...[
		'contacts//x',
		'contacts//',
		'users//orders',
		'contacts/%20/x',
		'contacts/\u00a0/x',
		'contacts/%E2%80%8B',
		'contacts/;x',
		'contacts/%3bx',
	].map((value): [unknown, string] => [value, 'empty part']),
	...[
		'..',
		'../contacts',
		'contacts/..',
		'contacts/./x',
		'contacts/../../admin',
		'contacts/%2e%2e/x',
		'contacts/%2E./x',
		'contacts/%2e',
		'contacts/%252e%252e/x',
		'contacts/%25252e%25252e/x',
		'..;/x',
		'a/..;v=1/b',
		'a/..%3b/b',
		'a/%2e%2e%3b/b',
		'a/..%20/b',
		'a/．．/b',
		'a/.\u200b./b',
		'a/.../b',
	].map((value): [unknown, string] => [value, "'.' or '..'"]),
	...[
		'contacts%2fx',
		'a%252fb%25',
		'contacts%5cx',
		'contacts\\x',
		'/\\evil.example',
		'.\t./x',
		'con\ntacts',
		'contacts/%0d%0aHost:x',
		'contacts/%00',
		'contacts/%ff',
		'contacts/%c0%ae%c0%ae/x',
		'contacts/%25c0%25af',
		'contacts/1%3fx',
		'contacts/1%2523x',
		'contacts/a／b',
		'contacts/\ud800',
	].map((value): [unknown, string] => [value, 'encoded slash']),
	['contacts/%', 'hexadecimal'],
	['contacts/%zz', 'hexadecimal'],
	['contacts/{id}', 'placeholder'],
	['contacts/{{ $json.id }}', 'placeholder'],
	['contacts/%7Bid%7D', 'placeholder'],
	...[
		'contacts/undefined',
		'contacts/UNDEFINED/x',
		'null',
		'contacts/Null',
		'contacts/NaN',
		'contacts/n%75ll',
		'contacts/null;v=1',
		'contacts/[object Object]',
		'contacts/user-[object Object]',
		'contacts/%5Bobject%20Object%5D',
		'contacts/[object Undefined]',
		Number.NaN,
	].map((value): [unknown, string] => [value, 'no value']),
	[2 ** 53, 'too large'],
];

it.each(REFUSED)('refuses %j, in words that follow the name of a field', (value, words) => {
	for (const isRead of [true, false]) {
		expect(readPath(value, isRead)).toEqual({ problem: expect.stringContaining(words) });
	}
});

it.each(['', '.', '..', '...', 'a/b', 'a%2fb', 'a?b', 'a#b', 'a\\b', 'null', 'NaN', ' ', 2 ** 53])(
	'takes %j for no part of a path',
	(value) => expect(isPathSegment(value)).toBe(false),
);

it.each(['a', 'a.b', 'a b', 'Åsa', 'a;b', 17, '9007199254740993'])(
	'takes %j for a part of a path',
	(value) => expect(isPathSegment(value)).toBe(true),
);

it('lets nothing through that a URL parser would move to another place', () => {
	const parts = ['/', '\\', '.', '..', '%2e', '%2f', '%5c', '%25', ';', 'a', ':', '?', '#', ' '];
	const paths = fc.array(fc.constantFrom(...parts), { maxLength: 8 }).map((some) => some.join(''));
	fc.assert(
		fc.property(paths, (text) => {
			const result = readPath(text, true);
			if ('problem' in result) return;
			const url = new URL(`${BASE}/brand${result.path}`);
			expect(url.origin).toBe(BASE);
			expect(decodeURIComponent(url.pathname)).toBe(`/brand${decodeURIComponent(result.path)}`);
			expect(url.pathname.replace(/\/$/, '').slice(1).split('/')).not.toContain('');
		}),
		{ numRuns: 3000 },
	);
});
