import { payloadFor, readFurther } from '../../../nodes/MoneyNs/resources/checkout/payload';
import { nameOf } from '../../../nodes/MoneyNs/resources/checkout/payloadField';
import { REQUIRED_FIELDS } from '../../../nodes/MoneyNs/resources/checkout/payloadFields';
import { requireAll } from '../../../nodes/MoneyNs/resources/checkout/values';
import { FIELDS, read, UUID } from './checkoutFields';

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
		expect(() => payloadFor(read({}), further, 1)).toThrow('__proto__');
		expect(Object.prototype).not.toHaveProperty('polluted');
	});

	it('asks for what every checkout needs, by its label', () => {
		expect(() => requireAll(REQUIRED_FIELDS, read({ ...given, request_id: ' ' }))).toThrow(
			"'Request ID'",
		);
		expect(() => requireAll(REQUIRED_FIELDS, read(given))).not.toThrow();
	});
});
