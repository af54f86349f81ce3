import { readQuery } from '../../../nodes/MoonBack/query';
import { valueAt } from '../../../nodes/MoonBack/valueAt';

it('groups what is given more than once, and leaves out what has no name', () => {
	const rows: Array<[unknown, unknown]> = [
		['a', 1],
		[' b ', ''],
		['a', '2'],
		['', 'x'],
		['__proto__', 'p'],
	];
	const query = readQuery({ parameter: rows.map(([name, value]) => ({ name, value })) });
	expect(Object.entries(query)).toEqual([
		['a', ['1', '2']],
		['b', ''],
		['__proto__', 'p'],
	]);
});

it.each([undefined, null, {}, { parameter: [] }])('reads %j as no query', (value) => {
	expect(readQuery(value)).toEqual({});
});

it.each([
	[{ a: { b: 1 } }, 'a.b', 1],
	[{ 'a.b': 2, a: { b: 1 } }, 'a.b', 2],
	[{ a: [{ b: 3 }] }, 'a.0.b', 3],
	[{ a: null }, 'a', null],
	[{ a: null }, 'a.b', undefined],
	[{ a: 1 }, 'constructor', undefined],
	[{ a: {} }, 'a.__proto__', undefined],
	['text', 'length', undefined],
	[undefined, 'a', undefined],
	[{}, '', undefined],
])('finds in %j at "%s": %j', (record, path, value) => {
	expect(valueAt(record, path)).toEqual(value);
});
