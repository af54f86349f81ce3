import fc from 'fast-check';
import { RULES, type Format } from '../../../nodes/MoneyNs/resources/checkout/formats';
import { payloadFor, readFurther } from '../../../nodes/MoneyNs/resources/checkout/payload';
import { nameOf } from '../../../nodes/MoneyNs/resources/checkout/payloadField';
import {
	OPTIONAL_FIELDS,
	REQUIRED_FIELDS,
} from '../../../nodes/MoneyNs/resources/checkout/payloadFields';
import { readValues, requireAll } from '../../../nodes/MoneyNs/resources/checkout/values';
import { ConfigurationError } from '../../../nodes/shared/errors';

const FIELDS = [...REQUIRED_FIELDS, ...OPTIONAL_FIELDS];
const UUID = '3f0f2c1e-8d4b-4a6e-9c57-1b2a3c4d5e6f';

/** The payload of the provider's pages, all fields of its current generation in one. */
const DOCUMENTED = {
	link: { id: '17', username: 'john', email: 'john@email.com' },
	user: {
		email: 'john@email.com',
		type: 'personal',
		ref: UUID,
		first_name: 'John',
		last_name: 'Doe',
		dob: '1990-12-31',
		phone: '40712345678',
		country: 'RO',
		city: 'Cluj',
		street: 'Main Street 1',
		zip: '400001',
		wallet: '0x52908400098527886E0F7030069857D2E4169EE7',
		network: 'ETH',
	},
	payment: {
		operation: 'buy_with_fiat',
		symbol: 'ETH',
		amount: '10',
		secondSymbol: 'EUR',
		secondAmount: '100',
		method: 'card',
		orderPaymentType: 'card',
		second_order_type: 'withdraw',
		secondService: UUID,
		secondServiceBeneficiary: UUID,
		attempts: '3',
	},
	request_id: 'order-1042',
	redirect_url: 'https://shop.example.com/thanks',
	ping_url: 'https://n8n.example.com/webhook/4e1c/webhook',
	ip: '203.0.113.7',
};

/** As the editor holds it: nested names joined by an underscore. */
const given = Object.fromEntries(
	Object.entries(DOCUMENTED).flatMap(([name, value]) =>
		typeof value === 'string'
			? [[name, value]]
			: Object.entries(value).map(([inner, text]) => [`${name}_${inner}`, text]),
	),
);

const read = (values: object) => readValues(FIELDS, values as Record<string, unknown>);

describe('the payload', () => {
	it('has every documented field at its place, and `expire` as a number', () => {
		expect(payloadFor(read(given), {}, 1_600_000_000)).toEqual({
			...DOCUMENTED,
			expire: 1_600_000_000,
		});
	});

	it('is built from exactly the documented fields', () => {
		expect(FIELDS.map(nameOf).sort()).toEqual(Object.keys(given).sort());
	});

	it('leaves out what is not set', () => {
		const values = read({ request_id: 'a', payment_symbol: 'ETH', user_city: '  ', ip: null });
		expect(payloadFor(values, {}, 1)).toEqual({
			request_id: 'a',
			payment: { symbol: 'ETH' },
			expire: 1,
		});
	});

	it('takes further fields, which win', () => {
		const further = readFurther(
			'{"payment":{"rate":"1.2500000000000000000000001","symbol":"BTC"},"x":[1]}',
		);
		expect(payloadFor(read({ payment_symbol: 'ETH', payment_method: 'card' }), further, 1)).toEqual(
			{
				payment: { symbol: 'BTC', method: 'card', rate: '1.2500000000000000000000001' },
				x: [1],
				expire: 1,
			},
		);
	});

	it.each(['request_id', 'ping_url', 'expire'])('keeps %s for itself', (name) => {
		expect(() => payloadFor(read({}), { [name]: 1 }, 1)).toThrow(name);
	});

	it.each(['[1]', '{"a":', 'text', 7, ['a']])('does not take %j for further fields', (further) => {
		expect(() => readFurther(further)).toThrow("'Further Payload'");
	});

	it.each(['', undefined, null, '{}', {}])('takes %j for no further fields', (further) => {
		expect(readFurther(further)).toEqual({});
	});

	it('cannot be given another prototype', () => {
		const further = readFurther('{"__proto__":{"polluted":true}}');
		payloadFor(read({}), further, 1);
		expect(Object.prototype).not.toHaveProperty('polluted');
	});

	it('asks for what every checkout needs, by its label', () => {
		expect(() => requireAll(REQUIRED_FIELDS, read({ ...given, request_id: ' ' }))).toThrow(
			"'Request ID'",
		);
		expect(() => requireAll(REQUIRED_FIELDS, read(given))).not.toThrow();
	});
});

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
	['ticker', ['ETH', 'EUR', 'GBYTE', '1INCH'], ['eth', 'E', 'Euro', 'ETH ']],
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
