import { CHECKOUT_FIELDS, PAYLOAD_FIELDS } from '../../../nodes/MoneyNs/fields/checkout';
import { checkFurther } from '../../../nodes/MoneyNs/payload';
import { checkField } from '../../../nodes/shared/operations/kinds';
import { payloadOf, UUID } from './checkoutFields';

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

/** What is read from the field for further fields. */
const readFurther = (raw: unknown) => {
	const field = CHECKOUT_FIELDS.find(({ name }) => name === 'furtherPayload')!;
	return checkField(field, raw, 'UTC');
};

describe('the payload', () => {
	it('has every documented field at its place, and `expire` as a number', () => {
		expect(payloadOf(given)).toEqual({ ...DOCUMENTED, expire: 1 });
	});

	it('is built from exactly the documented fields', () => {
		expect(PAYLOAD_FIELDS.map(({ name }) => name).sort()).toEqual(Object.keys(given).sort());
	});

	it('leaves out what is not set', () => {
		const values = { request_id: 'a', payment_symbol: 'ETH', user_city: '  ', ip: null };
		expect(payloadOf(values)).toEqual({
			request_id: 'a',
			payment: { symbol: 'ETH' },
			expire: 1,
		});
	});

	it('takes further fields, which win', () => {
		const further = readFurther(
			'{"payment":{"rate":"1.2500000000000000000000001","symbol":"BTC"},"x":[1]}',
		) as { value: Record<string, unknown> };
		const values = { payment_symbol: 'ETH', payment_method: 'card' };
		expect(payloadOf(values, further.value)).toEqual({
			payment: { symbol: 'BTC', method: 'card', rate: '1.2500000000000000000000001' },
			x: [1],
			expire: 1,
		});
	});

	it.each(['request_id', 'ping_url', 'expire', 'email'])('keeps %s for itself', (name) => {
		expect(checkFurther({ [name]: 1 })?.message).toContain(name);
	});

	it.each(['[1]', '{"a":', 'text', 7, ['a']])('does not take %j for further fields', (further) => {
		expect(readFurther(further)).toMatchObject({
			problem: { message: expect.stringContaining("'Further Payload'") },
		});
	});

	it.each(['', undefined, null])('takes %j for no further fields', (further) => {
		expect(readFurther(further)).toEqual({ value: undefined });
	});

	it('cannot be given another prototype', () => {
		expect(readFurther('{"__proto__":{"polluted":true}}')).toMatchObject({
			problem: { message: expect.stringContaining('__proto__') },
		});
		expect(Object.prototype).not.toHaveProperty('polluted');
	});
});
