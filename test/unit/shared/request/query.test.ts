import { serializeQuery } from '../../../../nodes/shared/request/query';
import type { OutgoingRequest } from '../../../../nodes/shared/request/outgoingRequest';

const query = (qs: OutgoingRequest['qs'], more: OutgoingRequest = {}) =>
	serializeQuery({ qs, ...more });

describe('serializeQuery', () => {
	it.each([
		['nothing', {}, ''],
		['text', { a: 'b' }, 'a=b'],
		['numbers and flags', { n: 0, yes: true, no: false }, 'n=0&yes=true&no=false'],
		['an empty value, which is kept', { a: '' }, 'a='],
		['unset values, which are left out', { a: undefined, b: null, c: 1 }, 'c=1'],
		['blanks, plus signs and separators', { q: 'a b+c&d=e?f#g' }, 'q=a%20b%2Bc%26d%3De%3Ff%23g'],
		['unicode', { é: '東京 🚀' }, '%C3%A9=%E6%9D%B1%E4%BA%AC%20%F0%9F%9A%80'],
		['dates', { at: new Date(0) }, 'at=1970-01-01T00%3A00%3A00.000Z'],
		['objects', { a: { b: { c: 1 } } }, 'a%5Bb%5D%5Bc%5D=1'],
		['an empty list', { a: [] }, ''],
	])('writes %s', (_what, qs, expected) => {
		expect(query(qs as OutgoingRequest['qs'])).toBe(expected);
	});

	it.each([
		['indices unless told otherwise', {}, 'a[0]=1&a[1]=2'],
		['indices', { arrayFormat: 'indices' }, 'a[0]=1&a[1]=2'],
		['brackets', { arrayFormat: 'brackets' }, 'a[]=1&a[]=2'],
		['repeated names', { arrayFormat: 'repeat' }, 'a=1&a=2'],
		['commas', { arrayFormat: 'comma' }, 'a=1,2'],
		['repeated names, as the HTTP Request node asks', { useQuerystring: true }, 'a=1&a=2'],
		[
			'brackets, as the HTTP Request node asks',
			{ qsStringifyOptions: { arrayFormat: 'brackets' } },
			'a[]=1&a[]=2',
		],
	])('writes lists with %s', (_what, options, expected) => {
		expect(decodeURIComponent(query({ a: [1, 2] }, options as OutgoingRequest))).toBe(expected);
	});
});
