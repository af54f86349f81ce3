import type { ListField } from '../../../../../nodes/shared/operations/field';
import { checkField, propertyFor } from '../../../../../nodes/shared/operations/kinds';

const tiers: ListField = {
	name: 'tiers',
	label: 'Pricing Tiers',
	description: 'What it costs when',
	type: 'list',
	entry: 'Tier',
	fields: [
		{
			name: 'Tier',
			label: 'Minutes',
			description: 'From when on',
			type: 'number',
			default: 0,
			path: 'from',
		},
		{ name: 'Name', label: 'Name', description: 'The name', type: 'text', mayBeEmpty: true },
	],
};
const check = (raw: unknown, changes: Partial<ListField> = {}) =>
	checkField({ ...tiers, ...changes }, raw, 'UTC');

const entry = { Tier: 0, Name: 'first' };

it.each([[{ entries: [entry] }], [[entry]], [[{ ...entry, Tier: '0', other: 1 }]]])(
	'is a list of checked entries: %j',
	(raw) => {
		expect(check(raw)).toEqual({ value: [{ from: 0, Name: 'first' }] });
	},
);

it('takes an empty text of an entry where the row allows it', () => {
	expect(check([{ Tier: 0, Name: '' }])).toEqual({ value: [{ from: 0, Name: '' }] });
});

it.each([undefined, null, '', {}, [], { entries: [] }, { entries: undefined }])(
	'has no value without entries: %j',
	(raw) => {
		expect(check(raw)).toEqual({ value: undefined });
	},
);

it.each([{}, [], { entries: [] }])('empties the list of the provider where %j does that', (raw) => {
	expect(check(raw, { emptyReplaces: true })).toEqual({ value: [] });
});

it.each([undefined, null, ''])('does not empty it when it is %j', (raw) => {
	expect(check(raw, { emptyReplaces: true })).toEqual({ value: undefined });
});

it.each(['x', 'null', 5, true, { entries: 'x' }, { entries: 5 }])('refuses %j', (raw) => {
	expect(check(raw)).toMatchObject({
		problem: {
			message: expect.stringMatching(/^The 'Pricing Tiers' field holds .*, which is not a list$/),
		},
	});
});

it.each<[entries: unknown[], message: string]>([
	[[entry, { Tier: 1 }], "The 'Name' field is empty (entry 2 of 'Pricing Tiers')"],
	[[null], "The 'Minutes' field is empty (entry 1 of 'Pricing Tiers')"],
	[['x'], "The 'Minutes' field is empty (entry 1 of 'Pricing Tiers')"],
	[
		[entry, entry, { ...entry, Tier: 'soon' }],
		"The 'Minutes' field holds 'soon', which is not a whole number (entry 3 of 'Pricing Tiers')",
	],
])('names the entry and its field: %j', (entries, message) => {
	expect(check({ entries })).toMatchObject({
		problem: { message, description: expect.any(String) },
	});
});

it('is a list in the editor whose entries have their own fields', () => {
	expect(propertyFor(tiers)).toMatchObject({
		type: 'fixedCollection',
		typeOptions: { multipleValues: true },
		placeholder: 'Add Tier',
		options: [
			{
				displayName: 'Tier',
				name: 'entries',
				values: [
					{ name: 'Tier', type: 'number' },
					{ name: 'Name', type: 'string' },
				],
			},
		],
	});
});
