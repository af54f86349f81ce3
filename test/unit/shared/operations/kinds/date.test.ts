import { tryToParseDateTime } from 'n8n-workflow';
import type { DateField } from '../../../../../nodes/shared/operations/field';
import { checkField, propertyFor } from '../../../../../nodes/shared/operations/kinds';

const start: DateField = { name: 'start', label: 'Start', description: 'When', type: 'date' };
const check = (raw: unknown) => checkField(start, raw, 'America/New_York');

it.each([
	['2025-03-01T08:00:00Z', '2025-03-01T08:00:00Z'],
	['2025-03-01T09:00:00+01:00', '2025-03-01T08:00:00Z'],
	['2025-03-01T09:00:00.123+0100', '2025-03-01T08:00:00Z'],
	[' 2025-03-01T08:00Z ', '2025-03-01T08:00:00Z'],
	[new Date(Date.UTC(2025, 2, 1, 8)), '2025-03-01T08:00:00Z'],
	[tryToParseDateTime('2025-03-01T08:00:00Z'), '2025-03-01T08:00:00Z'],
])('is sent in UTC: %s', (raw, value) => {
	expect(check(raw)).toEqual({ value });
});

it.each([
	['2025-03-01T08:00:00', '2025-03-01T13:00:00Z'],
	['2025-03-01 08:00:00', '2025-03-01T13:00:00Z'],
	['2025-03-01', '2025-03-01T05:00:00Z'],
])('is in the time zone of the workflow where it names none: %s', (raw, value) => {
	expect(check(raw)).toEqual({ value });
});

it.each([undefined, null, '', ' ', []])('is not set as %j', (raw) => {
	expect(check(raw)).toEqual({ value: undefined });
});

it.each([
	'1 March',
	'2025-13-01',
	'2025-02-30T00:00:00Z',
	'2025-03-01T25:00:00Z',
	'03/01/2025',
	'null',
	'now',
	0,
	1740816000000,
	true,
	{},
])('refuses %j', (raw) => {
	expect(check(raw)).toMatchObject({
		problem: {
			message: expect.stringMatching(/^The 'Start' field holds .*, which is not a date$/),
			description: expect.stringContaining('ISO 8601'),
		},
	});
});

it('is a date in the editor', () => {
	expect(propertyFor(start)).toMatchObject({ type: 'dateTime', default: '' });
});
