import type { IDataObject } from 'n8n-workflow';
import type { Field } from '../../../../nodes/shared/operations/field';
import { isRequired, readOptions, readValues } from '../../../../nodes/shared/operations/item';
import type { Operation, Values } from '../../../../nodes/shared/operations/operation';
import { name, row, thing, thingId } from './acme';
import { execution, failingExpression } from './context';

const read = (operation: Operation, parameters: IDataObject) => {
	const { context, warnings } = execution({ parameters: [parameters] });
	return { result: readValues(context, { resource: thing, operation }, 0), warnings };
};

const optional = (changes: Partial<Field>): Field =>
	({ ...name, ...changes, optional: true }) as Field;

describe('the values of an item', () => {
	const operation = row('x', {
		fields: [thingId, name, optional({ name: 'color' }), optional({ name: 'shape' })],
	});
	const filled = { thing_id: { __rl: true, value: '7' }, name: ' web ' };

	it('come from the first level and from Additional Fields, without what is not set', () => {
		const additionalFields = { color: 'red', shape: '', unknown: 'x' };
		expect(read(operation, { ...filled, additionalFields }).result).toEqual({
			value: { thing_id: '7', name: 'web', color: 'red' },
		});
		expect(read(operation, filled).result).toEqual({ value: { thing_id: '7', name: 'web' } });
	});

	it.each([undefined, null, '', ' ', [], { __rl: true, value: '' }])(
		'are refused when a required one is %j',
		(thing_id) => {
			expect(read(operation, { ...filled, thing_id }).result).toEqual({
				problem: { message: "The 'Thing' field is empty", description: "Fill in the 'Thing'" },
			});
		},
	);

	it('are refused when one of them is', () => {
		expect(read(operation, { ...filled, additionalFields: { color: {} } }).result).toEqual({
			problem: expect.objectContaining({ message: expect.stringContaining("'Name'") }),
		});
	});

	it('have to agree', () => {
		const problem = { message: 'They do not agree', description: 'Change one' };
		const check = ({ name: given }: Values) => (given === 'web' ? problem : undefined);
		expect(read({ ...operation, check }, filled).result).toEqual({ problem });
		expect(read({ ...operation, check }, { ...filled, name: 'b' }).result).toHaveProperty('value');
	});

	it('are what n8n throws where an expression fails', () => {
		expect(() => read(operation, { ...filled, name: failingExpression as never })).toThrow(
			'cannot convert to number',
		);
	});

	it('are warned about where they are longer than was known to be taken', () => {
		const fields: Field[] = [
			{ name: 'text', label: 'Text', description: '', type: 'text', longestKnown: 3 },
			{
				...{ name: 'pairs', label: 'Pairs', description: '', type: 'pairs', entry: 'Entry' },
				...{ entryName: 'pairs', mostKnown: 1, required: false },
				pair: { name: { label: 'Name', description: '' }, value: { description: '' } },
			},
		];
		const long = read(row('x', { fields }), { text: 'abcd', pairs: { a: 1, b: 2 } });
		expect(long.result).toEqual({ value: { text: 'abcd', pairs: { a: '1', b: '2' } } });
		expect(long.warnings).toEqual([
			expect.stringContaining("'Text' field has 4 characters"),
			expect.stringContaining("1 entries of 'Pairs'"),
		]);
		expect(read(row('x', { fields }), { text: 'abc', pairs: { a: 1 } }).warnings).toEqual([]);
	});
});

it.each<[changes: Partial<Field>, required: boolean]>([
	[{}, true],
	[{ optional: true }, false],
	[{ required: false }, false],
	[{ showFor: { field: 'a', values: ['b'] } }, false],
	[{ alwaysSent: true } as Partial<Field>, false],
])('has to be filled in, or not: %j', (changes, required) => {
	expect(isRequired({ ...name, ...changes } as Field)).toBe(required);
});

it("reads an operation's own options", () => {
	const options: Field[] = [
		{ name: 'wait', label: 'Wait', description: '', type: 'flag', default: false, required: false },
	];
	const readFrom = (given: IDataObject) => {
		const { context } = execution({ parameters: [given] });
		return readOptions(
			context,
			{ resource: thing, operation: row('x', { options }), changes: false },
			0,
		);
	};
	expect(readFrom({ options: { wait: 'yes', timeout: 5 } })).toEqual({ value: { wait: true } });
	expect(readFrom({})).toEqual({ value: {} });
	expect(readFrom({ options: { wait: 'soon' } })).toHaveProperty('problem');
});
