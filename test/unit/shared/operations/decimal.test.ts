import { DECIMAL, decimalText, unitsOf } from '../../../../nodes/shared/operations/decimal';

const units = (raw: unknown) => unitsOf(raw) as bigint;

it.each([
	['0.1', '0.10', 0],
	['7500', '7500.00', 0],
	[7500, '7500.000', 0],
	['0.30', '0.299999999999999999999999999999', 1],
	['99999999999999999999.01', '99999999999999999999.02', -1],
	[' 12 ', 12, 0],
	[9007199254740991, '9007199254740992', -1],
	[0.1, '0.1', 0],
])('compares %j with %j exactly', (a, b, sign) => {
	const difference = units(a) - units(b);
	expect(difference > 0 ? 1 : difference < 0 ? -1 : 0).toBe(sign);
});

it('adds without rounding', () => {
	expect(decimalText(units('0.1') + units('0.2'))).toBe('0.3');
	expect(decimalText(units('9007199254740991') + units('2.50'))).toBe('9007199254740993.5');
	expect(decimalText(units('0'))).toBe('0');
});

it.each([
	...['', ' ', '-1', '+1', '1e3', '1,000', '1.', '.5', '0x10', 'NaN', 'null', '١٢', '1 000'],
	...[-1, NaN, Infinity, 1e21, 9007199254740992, 0.1 + 0.2, null, undefined, true, [5], {}],
])('has no amount in %j', (raw) => {
	expect(unitsOf(raw)).toBeUndefined();
});

it('reads no endless text', () => {
	expect(DECIMAL.fits('1'.repeat(31))).toBe(false);
	expect(unitsOf(`1.${'0'.repeat(31)}`)).toBeUndefined();
});
