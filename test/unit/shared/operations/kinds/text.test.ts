import type { TextField } from '../../../../../nodes/shared/operations/field';
import { EMAIL, ID, inCapitals, COUNTRY } from '../../../../../nodes/shared/operations/formats';
import { checkField, propertyFor } from '../../../../../nodes/shared/operations/kinds';

const name: TextField = { name: 'name', label: 'Name', description: 'What it is', type: 'text' };
const check = (raw: unknown, changes: Partial<TextField> = {}) =>
	checkField({ ...name, ...changes }, raw, 'UTC');

it.each<[what: string, raw: unknown, changes: Partial<TextField>, value: string]>([
	['a text', 'web-1', {}, 'web-1'],
	['one line without what surrounds it', '  web 1 \n', {}, 'web 1'],
	['several lines as they are', ' a\nb \n', { rows: 4 }, ' a\nb \n'],
	['a password as it is', ' geheim ', { exact: true }, ' geheim '],
	['a password with a format without blanks', ' ab ', { exact: true, format: ID }, 'ab'],
	['a number', 11000, {}, '11000'],
	['zero', 0, {}, '0'],
	['a number with decimals', 1.5, {}, '1.5'],
	['a switch', false, {}, 'false'],
	['the word null, which is a text', 'null', {}, 'null'],
	['the word false', 'false', {}, 'false'],
	['what fits a format', 'a@b.example', { format: EMAIL }, 'a@b.example'],
	['what a format mends', 'sn', { format: inCapitals(COUNTRY) }, 'SN'],
	['as many characters as fit', '🚀'.repeat(5), { longest: 5 }, '🚀'.repeat(5)],
	['more characters than were known to be taken', 'abc', { longestKnown: 2 }, 'abc'],
	['the largest exact number', 2 ** 53 - 1, {}, '9007199254740991'],
	['an amount without decimals', 20, { money: true }, '20'],
	['an amount as text', '10.50', { money: true }, '10.50'],
	['a picked value', { __rl: true, mode: 'id', value: ' a ' }, {}, 'a'],
])('takes %s', (_, raw, changes, value) => {
	expect(check(raw, changes)).toEqual({ value });
});

it.each([undefined, null, '', ' \n ', [], { __rl: true, value: '' }])('is not set as %j', (raw) => {
	expect(check(raw)).toEqual({ value: undefined });
});

it.each([
	['', ''],
	['  ', ''],
	[null, undefined],
	[undefined, undefined],
])('may be empty where the provider takes that: %j', (raw, value) => {
	expect(check(raw, { mayBeEmpty: true })).toEqual({ value });
});

it.each<[what: string, raw: unknown, changes: Partial<TextField>, message: RegExp]>([
	['an object', {}, {}, /^The 'Name' field holds {}, which is not a text$/],
	['a list', ['a'], {}, /^The 'Name' field holds \["a"\], which is not a text$/],
	['no number', NaN, {}, /^The 'Name' field is a number with more digits/],
	['a number that was rounded', 2 ** 53, {}, /^The 'Name' field is a number with more digits/],
	[
		'the next one',
		Number('9007199254740993'),
		{},
		/^The 'Name' field is a number with more digits/,
	],
	['an endless number', Infinity, {}, /^The 'Name' field is a number with more digits/],
	['a switch for a format', true, { format: ID }, /holds true, which is not a text$/],
	['an amount with decimals', 10.1, { money: true }, /is a number with decimals/],
	['what does not fit', 'x', { format: EMAIL }, /^The 'Name' field is not an email address: 'x'$/],
	['too many characters', 'abc', { longest: 2 }, /has 3 characters, and 2 are the most/],
])('refuses %s', (_, raw, changes, message) => {
	expect(check(raw, changes)).toEqual({
		problem: {
			message: expect.stringMatching(message),
			description: expect.stringMatching(/^(Check|Enter|Give|Shorten) /),
		},
	});
});

it('does not quote what is secret, and cuts what is long', () => {
	expect(JSON.stringify(check('geheim!', { format: ID, secret: true }))).not.toContain('geheim');
	expect(JSON.stringify(check('!'.repeat(500), { format: ID })).length).toBeLessThan(250);
});

it('is an input in the editor', () => {
	expect(propertyFor(name)).toEqual({
		displayName: 'Name',
		name: 'name',
		description: 'What it is',
		type: 'string',
		default: '',
	});
	expect(propertyFor({ ...name, rows: 4, default: 'x', placeholder: 'e.g. a' })).toMatchObject({
		typeOptions: { rows: 4 },
		default: 'x',
		placeholder: 'e.g. a',
	});
	expect(propertyFor({ ...name, secret: true }).typeOptions).toEqual({ password: true });
});
