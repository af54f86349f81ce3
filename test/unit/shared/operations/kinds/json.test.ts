import type { JsonField } from '../../../../../nodes/shared/operations/field';
import { checkField, propertyFor } from '../../../../../nodes/shared/operations/kinds';

const body: JsonField = {
	name: 'body',
	label: 'Body',
	description: 'What is sent',
	type: 'json',
	shape: 'object',
	default: '{}',
	example: '{ "a": 1 }',
};
const check = (raw: unknown, changes: Partial<JsonField> = {}) =>
	checkField({ ...body, ...changes }, raw, 'UTC');

it.each<[shape: JsonField['shape'], raw: unknown, value: unknown]>([
	['object', ' {"a": 1} ', { a: 1 }],
	['object', { a: 1 }, { a: 1 }],
	['object', '{}', {}],
	['object', {}, {}],
	['list', '[1]', [1]],
	['list', [1], [1]],
	['list', '[]', []],
	['objectOrList', '{"a": [1]}', { a: [1] }],
	['objectOrList', [{ a: 1 }], [{ a: 1 }]],
])('as %s takes %j', (shape, raw, value) => {
	expect(check(raw, { shape })).toEqual({ value });
});

it.each([undefined, null, '', ' ', []])('is not set as %j', (raw) => {
	expect(check(raw)).toEqual({ value: undefined });
});

it.each<[shape: JsonField['shape'], raw: unknown, what: string]>([
	['object', '{"a": ', 'a JSON object'],
	['object', '["a"]', 'a JSON object'],
	['object', [1], 'a JSON object'],
	['object', 'null', 'a JSON object'],
	['object', 'text', 'a JSON object'],
	['object', '5', 'a JSON object'],
	['object', 0, 'a JSON object'],
	['object', false, 'a JSON object'],
	['list', '{"a":1}', 'an array'],
	['list', '[', 'an array'],
	['list', { a: 1 }, 'an array'],
	['objectOrList', 'null', 'a JSON object or list'],
	['objectOrList', '"text"', 'a JSON object or list'],
])('as %s refuses %j', (shape, raw, what) => {
	expect(check(raw, { shape })).toEqual({
		problem: {
			message: `The 'Body' field is not ${what}`,
			description: expect.stringContaining('{ "a": 1 }'),
		},
	});
});

it('is sent as it is written where no number may be rounded', () => {
	const asWritten = { shape: 'objectOrList', asWritten: true } as const;
	const long = '{"id": 9007199254740993, "sum": 10.10}';
	expect(check(` ${long}\n`, asWritten)).toEqual({ value: long });
	expect(check({ a: 1 }, asWritten)).toEqual({ value: '{"a":1}' });
	expect(check('{"a": ', asWritten)).toHaveProperty('problem');
});

it('is checked further by the row', () => {
	const wrong = { message: 'No', description: 'Remove it' };
	expect(check('{"a":1}', { check: () => wrong })).toEqual({ problem: wrong });
	expect(check('{"a":1}', { check: () => undefined })).toEqual({ value: { a: 1 } });
});

it('is JSON in the editor', () => {
	expect(propertyFor(body)).toMatchObject({ type: 'json', default: '{}' });
});
