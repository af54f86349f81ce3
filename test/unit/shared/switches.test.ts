import { readFlag, readSwitch } from '../../../nodes/shared/switches';

const OFF_BY_DEFAULT = { displayName: 'Validate Only', default: false };
const ON_BY_DEFAULT = { displayName: 'Simplify', default: true };

const ON = [true, 'true', 'TRUE', ' True\n', 'yes', 'YES', ' yes ', 'on', 'On', '1', 1, ' 1'];
const OFF = [false, 'false', 'FALSE', ' false ', 'no', 'No', 'off', 'OFF', '0', 0, -0, ' 0 '];
const NOTHING = [null, '', '  ', '\n\t', 'null', ' NULL '];
// prettier-ignore
const NEITHER = [
	'maybe', 'vrai', 'ja', 'truefalse', 'true, false', '01', '1.0', '-1', 'NaN', 'undefined', '[]',
	'{}', '={{ $json.dry }}', 2, -1, 0.5, NaN, Infinity, [], [true], ['false'], {}, { value: true },
	new Date(0), Symbol('yes'), () => true,
];

describe.each([OFF_BY_DEFAULT, ON_BY_DEFAULT])('the switch $displayName', (field) => {
	it.each(ON)('is on for %p', (raw) => {
		expect(readSwitch(field, raw)).toEqual({ value: true });
	});

	it.each([...OFF, ...NOTHING])('is off for %p', (raw) => {
		expect(readSwitch(field, raw)).toEqual({ value: false });
	});

	it('has its default when it is not set', () => {
		expect(readSwitch(field, undefined)).toEqual({ value: field.default });
	});

	it.each(NEITHER)('refuses %p', (raw) => {
		expect(readSwitch(field, raw)).toEqual({
			problem: {
				message: expect.stringContaining(`'${field.displayName}' field`),
				description: expect.any(String),
			},
		});
	});
});

describe('a value that is sent', () => {
	it.each(ON)('is yes for %p', (raw) => {
		expect(readFlag('Active', raw)).toEqual({ value: true });
	});

	it.each(OFF)('is no for %p', (raw) => {
		expect(readFlag('Active', raw)).toEqual({ value: false });
	});

	it.each([undefined, ...NOTHING])('is not set for %p', (raw) => {
		expect(readFlag('Active', raw)).toEqual({ value: undefined });
	});

	it.each(NEITHER)('refuses %p', (raw) => {
		expect(readFlag('Active', raw)).toHaveProperty('problem');
	});
});

it('shows what it does not understand, but not all of a long text', () => {
	const read = readSwitch(OFF_BY_DEFAULT, 'x'.repeat(1000));
	expect(read).toHaveProperty('problem.message', expect.stringMatching(/'x{60}…'/));
});
