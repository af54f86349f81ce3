import type { PairsField } from '../../../../../nodes/shared/operations/field';
import { checkField, propertyFor } from '../../../../../nodes/shared/operations/kinds';

const metadata: PairsField = {
	name: 'metadata',
	label: 'Metadata',
	description: 'Your own reference',
	type: 'pairs',
	entry: 'Entry',
	entryName: 'pairs',
	pair: {
		name: { label: 'Name', placeholder: 'e.g. invoice', description: 'The name of the entry' },
		value: { description: 'The value' },
	},
};
const check = (raw: unknown, changes: Partial<PairsField> = {}) =>
	checkField({ ...metadata, ...changes }, raw, 'UTC');
const pairs = (...given: Array<[name: unknown, value: unknown]>) => ({
	pairs: given.map(([name, value]) => ({ name, value })),
});

it.each([
	['the editor', pairs(['order', ' A-77 '], ['paid', false], ['sum', 0])],
	['an object', { order: 'A-77', paid: false, sum: 0 }],
	['a list of objects', pairs(['order', 'A-77'], ['paid', false], ['sum', 0]).pairs],
	['a list of pairs', Object.entries({ ' order ': 'A-77', paid: 'false', sum: 0 })],
])('are texts by name, from %s', (_, raw) => {
	expect(check(raw)).toEqual({ value: { order: 'A-77', paid: 'false', sum: '0' } });
});

it('are JSON where a value is a list or an object', () => {
	expect(check({ list: [1], map: { a: 1 } })).toEqual({ value: { list: '[1]', map: '{"a":1}' } });
});

it.each([
	undefined,
	null,
	'',
	{},
	[],
	{ pairs: [] },
	{ pairs: null },
	pairs(['note', '']),
	{ a: null },
])('have no value without a filled entry: %j', (raw) => {
	expect(check(raw)).toEqual({ value: undefined });
});

it.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])(
	'may be called %s like anything else',
	(name) => {
		for (const raw of [pairs([name, 'x']), JSON.parse(`{"${name}":"x"}`)]) {
			const checked = check(raw);
			expect(JSON.stringify(checked)).toBe(`{"value":{"${name}":"x"}}`);
			expect(({} as Record<string, unknown>).x).toBeUndefined();
		}
		expect(check(pairs([name, 'x'], [name, 'y']))).toMatchObject({
			problem: { message: `'${name}' stands more than once under 'Metadata'` },
		});
	},
);

it.each<[what: string, raw: unknown, message: string]>([
	['no name', pairs(['', 'x']), "An entry under 'Metadata' has a value but no name"],
	['a blank name', pairs([' ', 'x']), "An entry under 'Metadata' has a value but no name"],
	['no pair', ['x'], "An entry under 'Metadata' has a value but no name"],
	['a name twice', pairs(['a', '1'], [' a', '2']), "'a' stands more than once under 'Metadata'"],
	['a text', 'x', "The 'Metadata' field holds 'x', which is not a list of names and values"],
	[
		'the word null',
		'null',
		"The 'Metadata' field holds 'null', which is not a list of names and values",
	],
	['a number', 0, "The 'Metadata' field holds 0, which is not a list of names and values"],
	[
		'something else in the place of the pairs',
		{ pairs: 'x' },
		`The 'Metadata' field holds {"pairs":"x"}, which is not a list of names and values`,
	],
])('are refused: %s', (_, raw, message) => {
	expect(check(raw)).toMatchObject({ problem: { message, description: expect.any(String) } });
});

it('may repeat a name, and be empty, where the row says so', () => {
	const query = check(pairs(['tag', 'a'], ['tag', 'b'], ['tag', 'c'], ['q', '']), {
		repeatable: true,
	});
	expect(query).toEqual({ value: { tag: ['a', 'b', 'c'], q: [''] } });
});

it('are names and values in the editor, and names from a list where there is one', () => {
	expect(propertyFor(metadata)).toMatchObject({
		type: 'fixedCollection',
		placeholder: 'Add Entry',
		options: [
			{
				name: 'pairs',
				values: [
					{ name: 'name', displayName: 'Name', type: 'string', placeholder: 'e.g. invoice' },
					{ name: 'value', displayName: 'Value', type: 'string' },
				],
			},
		],
	});
	const listed = propertyFor({
		...metadata,
		dependsOn: ['method.value'],
		pair: { ...metadata.pair, name: { ...metadata.pair.name, search: 'getFields' } },
	});
	expect(listed.options?.[0]).toMatchObject({
		values: [
			{
				type: 'options',
				typeOptions: { loadOptionsMethod: 'getFields', loadOptionsDependsOn: ['method.value'] },
			},
			{},
		],
	});
});
