import type { IDataObject } from 'n8n-workflow';
import type { Operation } from '../../../../nodes/shared/operations/operation';
import {
	asRecord,
	known,
	readResponse,
	simplified,
	unreadable,
} from '../../../../nodes/shared/operations/response';
import { ACME, create, get, thing } from './acme';

const call = (operation: Operation, isSimple = true) => ({
	resource: thing,
	operation,
	values: {},
	isSimple,
});

describe('a response that cannot be read', () => {
	it.each([
		['<html><body>Maintenance</body></html>', 'Acme answered with a web page instead of data'],
		['  <!DOCTYPE html>', 'Acme answered with a web page instead of data'],
		['{"success": "yes", "password": "gehei', "Acme's answer is cut off or is not JSON"],
		['', 'Acme answered without any data'],
		['  ', 'Acme answered without any data'],
		[undefined, 'Acme answered without any data'],
		[null, 'Acme answered without any data'],
		[{}, "Acme's answer does not have the documented form"],
		[['x'], "Acme's answer does not have the documented form"],
	])('is explained: %j', (body, message) => {
		const problem = unreadable('Acme', get, body);
		expect(problem).toMatchObject({ message, failure: { cause: 'temporarily-unavailable' } });
		expect(problem.description).toMatch(/^Try again later/);
		expect(problem.mayHaveBeenDone).toBeUndefined();
		expect(JSON.stringify(problem)).not.toContain('gehei');
	});

	it('may have been carried out where it changes something', () => {
		expect(unreadable('Acme', create, '<html>')).toEqual({
			message: 'Acme answered with a web page instead of data',
			description: expect.stringContaining('may have carried the request out'),
			mayHaveBeenDone: true,
			reason: 'unreadable',
		});
	});

	it('may be explained by the provider', () => {
		expect(unreadable('Acme', get, {}, 'Acme said no').message).toBe('Acme said no');
	});
});

describe('a simplified record', () => {
	const record = { name: 'web', id: '1', size: 5 };

	it('has the fields of the row, the most useful one first', () => {
		expect(Object.keys(simplified(call(get), record))).toEqual(['id', 'name']);
	});

	it('is what the row makes of it', () => {
		const simplify = ({ size }: IDataObject) => ({ size });
		expect(simplified(call({ ...get, simplify }), record)).toEqual({ size: 5 });
	});

	it.each([
		['that is not wanted', call(get, false), record],
		['without a rule', call({ ...get, simplify: undefined }), record],
		['that has none of the fields', call(get), { other: 1 }],
	])('is the whole one: %s', (_, how, whole) => {
		expect(simplified(how, whole)).toBe(whole);
	});
});

const whole = (body: IDataObject) => ({ body, statusCode: 200, headers: {} });

describe('a response', () => {
	it('is read as the provider does, each record simplified', () => {
		const list = [{ id: '1', size: 5 }, { id: '2' }];
		expect(readResponse(ACME, call(get), whole({ list }))).toEqual({
			value: [{ id: '1' }, { id: '2' }],
		});
		expect(list[0].size).toBe(5);
	});

	it('is a problem where the provider says so', () => {
		expect(readResponse(ACME, call(get), whole({ error: 'No' }))).toEqual({
			problem: { message: 'Acme: No', description: 'Look at what it says' },
		});
	});
});

it.each([
	[{ a: 1 }, { a: 1 }],
	['x', { value: 'x' }],
	[null, { value: null }],
	[['x'], { value: ['x'] }],
])('makes a record of %j', (entry, record) => {
	expect(asRecord(entry)).toEqual(record);
});

it('keeps what an object says something about', () => {
	expect(known({ a: undefined, b: null, c: 0, d: '' })).toEqual({ b: null, c: 0, d: '' });
});
