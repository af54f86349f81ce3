import type { ChoiceField } from '../../../../../nodes/shared/operations/field';
import { checkField, propertyFor } from '../../../../../nodes/shared/operations/kinds';

const format: ChoiceField = {
	name: 'format',
	label: 'Format',
	description: 'The format of the file',
	type: 'choice',
	choices: [
		{ name: 'Raw', value: 'raw' },
		{ name: 'ISO', value: 'iso' },
		{ name: 'Yes', value: 'true' },
	],
	default: 'raw',
};
const check = (raw: unknown, changes: Partial<ChoiceField> = {}) =>
	checkField({ ...format, ...changes }, raw, 'UTC');

it.each([
	['iso', 'iso'],
	[' iso ', 'iso'],
	[true, 'true'],
])('takes a known value: %j', (raw, value) => {
	expect(check(raw)).toEqual({ value });
});

it('takes another value of the same form where there may be more', () => {
	expect(check('qcow2', { open: true })).toEqual({ value: 'qcow2' });
	expect(check(7, { open: true })).toEqual({ value: '7' });
});

it.each([undefined, null, '', []])('is not set as %j', (raw) => {
	expect(check(raw)).toEqual({ value: undefined });
});

it.each(['vmdk', 'ISO', 'null', 0, {}, ['iso'], false])(
	'refuses %j and lists the values',
	(raw) => {
		expect(check(raw)).toEqual({
			problem: {
				message: expect.stringMatching(/^The 'Format' field holds .*, which is an unknown value$/),
				description: 'Choose one of: raw, iso, true',
			},
		});
	},
);

it.each(['<b>', 'a b', {}, ['iso']])('refuses %j also where there may be more', (raw) => {
	expect(check(raw, { open: true })).toHaveProperty('problem');
});

it('is a sorted dropdown in the editor', () => {
	const property = propertyFor(format);
	expect(property).toMatchObject({ type: 'options', default: 'raw' });
	expect(property.options?.map(({ name }) => name)).toEqual(['ISO', 'Raw', 'Yes']);
	expect(property).not.toHaveProperty('noDataExpression');
	expect(propertyFor({ ...format, forAllItems: true }).noDataExpression).toBe(true);
});
