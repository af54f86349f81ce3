import { valueAt } from '../../../nodes/shared/valueAt';

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
	[{ a: 1 }, '', { a: 1 }],
])('finds in %j at "%s": %j', (record, path, value) => {
	expect(valueAt(record, path)).toEqual(value);
});
