import type { IDataObject } from 'n8n-workflow';
import {
	defaultInFlight,
	optionProperties,
	readInFlight,
	readItemOptions,
} from '../../../../nodes/shared/operations/options';
import type { Operation } from '../../../../nodes/shared/operations/operation';
import { create, get, getAll, row, thing } from './acme';
import { execution } from './context';

const file = row('download', { response: { kind: 'file' } });

const read = (operation: Operation, parameters: IDataObject) => {
	const { context } = execution({ parameters: [{}, parameters] });
	return readItemOptions(context, { resource: thing, operation }, 1);
};
const valueOf = (operation: Operation, parameters: IDataObject) => {
	const result = read(operation, parameters);
	if ('problem' in result) throw new Error(result.problem.message);
	return result.value;
};

it('offers what an operation can use', () => {
	const names = (operation: Operation) =>
		optionProperties(operation, operation.effect === 'changes').map(({ name }) => name);
	expect(names(get)).toEqual(['concurrency', 'timeout']);
	expect(names(create)).toEqual(['validateOnly', 'concurrency', 'timeout']);
	expect(names(file)).toEqual(['binaryPropertyName', 'concurrency', 'timeout']);
});

it('has what is usual where nothing is set', () => {
	expect(valueOf(getAll, {})).toEqual({
		limit: 50,
		isSimple: true,
		validateOnly: false,
		timeoutMs: undefined,
		fileField: 'data',
	});
	expect(valueOf(create, {})).toMatchObject({ limit: undefined, isSimple: true });
});

describe('Limit', () => {
	it.each([
		[{ limit: 2 }, 2],
		[{ limit: '2' }, 2],
		[{ limit: 0, returnAll: true }, undefined],
		[{ limit: 'many', returnAll: 'yes' }, undefined],
	])('%j keeps %s records', (parameters, limit) => {
		expect(valueOf(getAll, parameters).limit).toBe(limit);
	});

	it.each([0, -1, 1.5, 'many', 'null', '', {}, NaN, true, [5]])('%j is refused', (limit) => {
		expect(read(getAll, { limit })).toMatchObject({
			problem: { message: "The 'Limit' field is not a whole number above 0" },
		});
	});
});

describe('switches', () => {
	it.each([
		['returnAll', true, true],
		['returnAll', 'true', true],
		['returnAll', 'Yes', true],
		['returnAll', 1, true],
		['returnAll', false, false],
		['returnAll', 'false', false],
		['returnAll', 0, false],
		['returnAll', null, false],
		['returnAll', '', false],
	])('%s is %j: all %s', (name, given, isAll) => {
		expect(valueOf(getAll, { [name]: given }).limit === undefined).toBe(isAll);
	});

	it.each([
		[true, true],
		['no', false],
		[0, false],
		[null, false],
		['', false],
	])('Simplify as %j is %s', (simplify, isSimple) => {
		expect(valueOf(getAll, { simplify }).isSimple).toBe(isSimple);
	});

	it.each([
		[true, true],
		['TRUE', true],
		['yes', true],
		[1, true],
		['false', false],
		[false, false],
		[null, false],
		['', false],
	])('Validate Only as %j is %s', (validateOnly, expected) => {
		expect(valueOf(create, { options: { validateOnly } }).validateOnly).toBe(expected);
	});

	it.each([
		['Return All', getAll, { returnAll: 'all' }],
		['Return All', getAll, { returnAll: {} }],
		['Simplify', getAll, { simplify: 'a bit' }],
		['Simplify', getAll, { simplify: 2 }],
		['Validate Only', create, { options: { validateOnly: 'maybe' } }],
		['Validate Only', create, { options: { validateOnly: {} } }],
	] as const)('%s that is neither on nor off is refused', (label, operation, parameters) => {
		expect(read(operation, parameters)).toMatchObject({
			problem: {
				message: expect.stringMatching(
					`^The '${label}' field holds .* neither on nor off$`,
				) as string,
			},
		});
	});
});

describe('Timeout', () => {
	it.each([
		[undefined, undefined],
		[null, undefined],
		['', undefined],
		[200, 200],
		['200', 200],
	])('as %j is %s ms', (timeout, timeoutMs) => {
		expect(valueOf(get, { options: { timeout } }).timeoutMs).toBe(timeoutMs);
	});

	it.each([0, -1, 1.5, 'soon', {}, NaN, Infinity, true, [5]])('%j is refused', (timeout) => {
		expect(read(get, { options: { timeout } })).toMatchObject({
			problem: { message: "The 'Timeout' option is not a whole number above 0" },
		});
	});
});

it.each([
	[{}, 'data'],
	[{ binaryPropertyName: '' }, 'data'],
	[{ binaryPropertyName: 'image' }, 'image'],
])('puts a file where %j says', (options, fileField) => {
	expect(valueOf(file, { options }).fileField).toBe(fileField);
});

describe('Parallel Requests', () => {
	it('is 20 for reads, and one for changes and for files', () => {
		expect(defaultInFlight(get, false)).toBe(20);
		expect(defaultInFlight(create, true)).toBe(1);
		expect(defaultInFlight(file, false)).toBe(1);
		expect(defaultInFlight(row('x', { effect: 'byMethod' }), true)).toBe(1);
		expect(defaultInFlight(row('x', { inFlight: 3 }), true)).toBe(3);
	});

	const inFlight = (concurrency: unknown) => {
		const { context } = execution({
			parameters: [{ options: { concurrency } as IDataObject }, { options: { concurrency: 9 } }],
		});
		return readInFlight(context, 7);
	};

	it.each([
		[undefined, 7],
		[null, 7],
		['', 7],
		[1, 1],
		['3', 3],
		[20, 20],
	])('as %j of the first item is %s', (given, value) => {
		expect(inFlight(given)).toEqual({ value });
	});

	it.each([0, 21, 1.5, 'many', {}, NaN, true, [5]])('%j is refused', (given) => {
		expect(inFlight(given)).toMatchObject({
			problem: { message: expect.stringContaining("'Parallel Requests'") },
		});
	});
});
