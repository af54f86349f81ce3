import fc from 'fast-check';
import * as formats from '../../../nodes/MoneyNs/formats';
import type { Format } from '../../../nodes/shared/operations/format';
import { payloadOf, UUID } from './checkoutFields';

describe('amounts', () => {
	const digits = fc.stringMatching(/^[0-9]{1,25}$/);
	const amounts = fc
		.tuple(fc.stringMatching(/^[1-9][0-9]{0,20}$/), fc.option(digits, { nil: undefined }))
		.map(([whole, fraction]) => (fraction === undefined ? whole : `${whole}.${fraction}`));

	it('keep every digit', () => {
		fc.assert(
			fc.property(amounts, (amount) => {
				const values = { payment_amount: amount, payment_secondAmount: ` ${amount} ` };
				expect(payloadOf(values).payment).toEqual({ amount, secondAmount: amount });
			}),
		);
	});

	it('are refused as numbers with decimals, for those were rounded already', () => {
		const fractions = fc.double({ min: 0.001, max: 1e9, noNaN: true }).filter((n) => n % 1 !== 0);
		fc.assert(
			fc.property(fractions, (amount) => {
				expect(() => payloadOf({ payment_amount: amount })).toThrow(/'Amount'.*as text/);
			}),
		);
	});

	it('may be whole numbers that are exact', () => {
		expect(payloadOf({ payment_amount: 10 }).payment).toEqual({ amount: '10' });
		expect(() => payloadOf({ payment_amount: 2 ** 53 })).toThrow("'Amount'");
	});

	it.each([
		'0',
		'0.00',
		'-1',
		'+1',
		'1,50',
		'1.000,50',
		'1 000',
		'1e3',
		'.5',
		'5.',
		'01',
		'0x10',
		'١٠',
		'Infinity',
		'ten',
	])('are not %s', (amount) => {
		expect(() => payloadOf({ payment_amount: amount })).toThrow(/'Amount' field is not a decimal/);
	});
});

const CASES: Array<[keyof typeof formats, string[], string[]]> = [
	['COUNT', ['1', '3', '9999'], ['0', '-1', '1.5', '03', 'x']],
	[
		'DATE',
		['1990-12-31', '2024-02-29'],
		['1990-02-30', '31.12.1990', '1990-1-1', '2023-02-29', '1990-13-01'],
	],
	[
		'EMAIL',
		['john@email.com', 'a+b@c.example'],
		['john', 'john@', '@email.com', 'a b@c.de', 'a@b'],
	],
	['PHONE', ['40712345678'], ['+40712345678', '0712 345 678', '12']],
	[
		'TICKER',
		['ETH', 'EUR', 'GBYTE', '1INCH', 'USDT-TRC20', 'USDC.e', 'USDT_BSC', 'BNB/BEP20', 'stETH', 'S'],
		['ETH ', 'US DT', '', 'X'.repeat(65)],
	],
	['UUID', [UUID, UUID.toUpperCase()], ['1', `${UUID}0`, UUID.replace('-', '')]],
];

it.each(CASES)('recognises the format %s', (format, right, wrong) => {
	const { fits }: Format = formats[format];
	expect(right.filter((text) => !fits(text))).toEqual([]);
	expect(wrong.filter((text) => fits(text))).toEqual([]);
});

it('counts characters and not what they are stored as', () => {
	const { link } = payloadOf({ link_id: '🚀'.repeat(191) });
	expect((link as { id: string }).id).toHaveLength(382);
	expect(() => payloadOf({ link_id: 'x'.repeat(192) })).toThrow(/'Link ID' .*191/);
});

it.each([[1], { a: 1 }])('does not take %j for a text', (...value) => {
	expect(() => payloadOf({ user_city: value })).toThrow('not a text');
});
