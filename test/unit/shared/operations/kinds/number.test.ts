import type { NumberField } from '../../../../../nodes/shared/operations/field';
import { checkField, propertyFor } from '../../../../../nodes/shared/operations/kinds';

const size: NumberField = {
	name: 'size',
	label: 'Size',
	description: 'How large it is',
	type: 'number',
	default: 20,
	min: 0,
	max: 90,
};
const check = (raw: unknown, changes: Partial<NumberField> = {}) =>
	checkField({ ...size, ...changes }, raw, 'UTC');

it.each<[what: string, raw: unknown, changes: Partial<NumberField>, value: number]>([
	['a number', 20, {}, 20],
	['a number as text', ' 20 ', {}, 20],
	['zero', 0, {}, 0],
	['zero as text', '0', {}, 0],
	['a number with decimals', -12.5, { decimals: 6, min: -90 }, -12.5],
	['one as text', '0.10', { decimals: 2 }, 0.1],
	['an amount', 7500, { money: true }, 7500],
])('takes %s', (_, raw, changes, value) => {
	expect(check(raw, changes)).toEqual({ value });
});

it.each([undefined, null, '', '  ', []])('is not set as %j', (raw) => {
	expect(check(raw)).toEqual({ value: undefined });
	expect(check(raw, { money: true })).toEqual({ value: undefined });
});

it.each<[what: string, raw: unknown, changes: Partial<NumberField>, message: RegExp]>([
	['a unit', '20 GB', {}, /holds '20 GB', which is not a whole number$/],
	['a fraction', 1.5, {}, /holds 1\.5, which is not a whole number$/],
	['a comma', '1,5', { decimals: 2 }, /holds '1,5', which is not a number$/],
	['a word', 'null', {}, /holds 'null'/],
	['a word for a switch', 'false', {}, /holds 'false'/],
	['a switch', true, {}, /holds true/],
	['an object', {}, {}, /holds {}/],
	['a list', [5], {}, /holds \[5\]/],
	['no number', NaN, {}, /holds NaN/],
	['an endless number', Infinity, {}, /holds Infinity/],
	['a number in exponent form', 1e21, {}, /holds 1e\+21/],
	['an exponent as text', '1e1', {}, /holds '1e1'/],
	['a hexadecimal one', '0x10', {}, /holds '0x10'/],
	['a number that was rounded', 2 ** 53, {}, /holds 9007199254740992/],
	['more digits than are kept', '0.1234567890123456', { decimals: 20 }, /has too many digits/],
	['what is too small', -1, {}, /^The 'Size' field is -1, which is too small$/],
	['what is too large', 90.5, { decimals: 1 }, /is 90\.5, which is too large$/],
])('refuses %s', (_, raw, changes, message) => {
	expect(check(raw, changes)).toEqual({
		problem: {
			message: expect.stringMatching(message),
			description: expect.stringMatching(/^(Enter|Round) /),
		},
	});
});

describe('an amount of money', () => {
	it.each<[raw: unknown, message: RegExp]>([
		['7500', /holds the text '7500', but it has to be a number$/],
		['ten', /holds the text 'ten', but it has to be a number$/],
		['null', /holds the text 'null'/],
		[true, /holds true, but it has to be a number$/],
		[[5], /holds \[5\], but/],
		[{ amount: 5 }, /holds {"amount":5}, but/],
		[{}, /holds {}, but/],
		[NaN, /has to be a number$/],
		[0, /is 0, but it has to be above 0$/],
		[-1, /is -1, but it has to be above 0$/],
		[10.5, /is 10\.5, but it has to be a whole number$/],
		[0.1 + 0.2, /has to be a whole number$/],
		[2 ** 53, /is too large to be exact$/],
		[1e300, /is too large to be exact$/],
	])('is never converted or rounded: %j', (raw, message) => {
		expect(check(raw, { money: true, max: undefined })).toMatchObject({
			problem: { message: expect.stringMatching(message) },
		});
	});
});

it('is a number in the editor', () => {
	expect(propertyFor(size)).toMatchObject({
		type: 'number',
		default: 20,
		typeOptions: { minValue: 0, maxValue: 90, numberPrecision: 0 },
	});
	expect(propertyFor({ ...size, decimals: 2 }).typeOptions).toMatchObject({ numberPrecision: 2 });
});
