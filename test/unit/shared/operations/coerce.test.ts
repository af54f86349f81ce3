import { isBlank, plainText, quoted, unwrap } from '../../../../nodes/shared/operations/coerce';

it.each([
	[{ __rl: true, mode: 'id', value: 7 }, 7],
	[{ __rl: true }, undefined],
	[{ value: 7 }, { value: 7 }],
	['a', 'a'],
	[null, null],
	[[1], [1]],
])('takes the value of a locator out, and leaves anything else: %j', (raw, value) => {
	expect(unwrap(raw)).toEqual(value);
});

it.each([undefined, null, '', ' \n', []])('counts %j as not set', (value) => {
	expect(isBlank(value)).toBe(true);
});

it.each([0, false, NaN, {}, [null], 'null', ' a '])('counts %j as set', (value) => {
	expect(isBlank(value)).toBe(false);
});

it.each([
	[' a ', 'a'],
	[0, '0'],
	[-1.5, '-1.5'],
	[2 ** 53 - 1, '9007199254740991'],
	[2 ** 53, ''],
	[-(2 ** 53), ''],
	[NaN, ''],
	[Infinity, ''],
	[true, ''],
	[null, ''],
	[{}, ''],
	[['a'], ''],
])('makes of %j the text %j', (raw, text) => {
	expect(plainText(raw)).toBe(text);
});

it.each([
	['a', "'a'"],
	[5, '5'],
	[NaN, 'NaN'],
	[{ a: 1 }, '{"a":1}'],
	[undefined, 'undefined'],
	[true, 'true'],
])('quotes %j as %s', (raw, text) => {
	expect(quoted(raw)).toBe(text);
});

it('cuts what is long', () => {
	expect(quoted('x'.repeat(500))).toHaveLength(61);
});
