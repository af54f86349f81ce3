import fc from 'fast-check';
import { RULES, type Format } from '../../../nodes/MoneyNs/resources/checkout/formats';
import { payloadFor } from '../../../nodes/MoneyNs/resources/checkout/payload';
import { ConfigurationError } from '../../../nodes/shared/errors';
import { read, UUID } from './checkoutFields';

describe('amounts', () => {
	const digits = fc.stringMatching(/^[0-9]{1,25}$/);
	const amounts = fc
		.tuple(fc.stringMatching(/^[1-9][0-9]{0,20}$/), fc.option(digits, { nil: undefined }))
		.map(([whole, fraction]) => (fraction === undefined ? whole : `${whole}.${fraction}`));

	it('keep every digit', () => {
		fc.assert(
			fc.property(amounts, (amount) => {
				const values = read({ payment_amount: amount, payment_secondAmount: ` ${amount} ` });
				expect(payloadFor(values, {}, 1).payment).toEqual({ amount, secondAmount: amount });
			}),
		);
	});

	it('are refused as numbers with decimals, for those were rounded already', () => {
		const fractions = fc.double({ min: 0.001, max: 1e9, noNaN: true }).filter((n) => n % 1 !== 0);
		fc.assert(
			fc.property(fractions, (amount) => {
				expect(() => read({ payment_amount: amount })).toThrow(/'Amount'.*as text/);
			}),
		);
	});

	it('may be whole numbers that are exact', () => {
		expect(read({ payment_amount: 10 }).get('payment.amount')).toBe('10');
		expect(() => read({ payment_amount: 2 ** 53 })).toThrow("'Amount'");
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
		expect(() => read({ payment_amount: amount })).toThrow(/'Amount' field has to be a decimal/);
	});
});

const CASES: Array<[Format, string[], string[]]> = [
	['count', ['1', '3', '9999'], ['0', '-1', '1.5', '03', 'x']],
	['country', ['DE', 'ro'], ['DEU', 'D', '12']],
	[
		'date',
		['1990-12-31', '2024-02-29'],
		['1990-02-30', '31.12.1990', '1990-1-1', '2023-02-29', '1990-13-01'],
	],
	[
		'email',
		['john@email.com', 'a+b@c.example'],
		['john', 'john@', '@email.com', 'a b@c.de', 'a@b'],
	],
	[
		'ip',
		['203.0.113.7', '2001:db8::1', '::1', '::ffff:203.0.113.7'],
		['localhost', '1.2.3', '12', '1.2.3.4 '],
	],
	['phone', ['40712345678'], ['+40712345678', '0712 345 678', '12']],
	[
		'ticker',
		['ETH', 'EUR', 'GBYTE', '1INCH', 'USDT-TRC20', 'USDC.e', 'USDT_BSC', 'BNB/BEP20', 'stETH', 'S'],
		['ETH ', 'US DT', '', 'X'.repeat(65)],
	],
	[
		'url',
		['https://a.example/x?y=1', 'http://192.168.0.2:5678/webhook'],
		['a.example', '//a.example', 'ftp://a.example', 'javascript:alert(1)', 'https://a b'],
	],
	['uuid', [UUID, UUID.toUpperCase()], ['1', `${UUID}0`, UUID.replace('-', '')]],
];

it.each(CASES)('recognises the format %s', (format, right, wrong) => {
	expect(right.filter((text) => !RULES[format].fits(text))).toEqual([]);
	expect(wrong.filter((text) => RULES[format].fits(text))).toEqual([]);
});

it('counts characters and not what they are stored as', () => {
	expect(read({ link_id: '🚀'.repeat(191) }).get('link.id')).toHaveLength(382);
	expect(() => read({ link_id: 'x'.repeat(192) })).toThrow(/'Link ID' .*191/);
});

it.each([true, [1], { a: 1 }, 1.5])('does not take %j for a text', (value) => {
	expect(() => read({ user_city: value })).toThrow(ConfigurationError);
});
