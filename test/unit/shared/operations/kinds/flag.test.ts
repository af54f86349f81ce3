import type { FlagField } from '../../../../../nodes/shared/operations/field';
import { checkField, propertyFor } from '../../../../../nodes/shared/operations/kinds';

const keep: FlagField = {
	name: 'keep',
	label: 'Keep IP',
	description: 'Whether to keep it',
	type: 'flag',
	default: true,
};
const check = (raw: unknown) => checkField(keep, raw, 'UTC');

it.each([true, 'true', ' YES ', 'on', '1', 1])('is on for %j', (raw) => {
	expect(check(raw)).toEqual({ value: true });
});

it.each([false, 'false', 'No', 'off', '0', 0])('is off for %j', (raw) => {
	expect(check(raw)).toEqual({ value: false });
});

it.each([undefined, null, 'null', '', ' ', []])('is not set as %j', (raw) => {
	expect(check(raw)).toEqual({ value: undefined });
});

it.each(['maybe', 'undefined', 2, -1, NaN, {}, { value: true }, [true]])(
	'refuses %j, which is neither',
	(raw) => {
		expect(check(raw)).toEqual({
			problem: {
				message: expect.stringMatching(
					/^The 'Keep IP' field holds .+, which is neither on nor off$/,
				),
				description: expect.stringMatching(/^Give true or false/),
			},
		});
	},
);

it('is a switch in the editor', () => {
	expect(propertyFor(keep)).toMatchObject({ type: 'boolean', default: true });
});
