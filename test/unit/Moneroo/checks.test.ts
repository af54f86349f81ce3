import type { IDataObject } from 'n8n-workflow';
import { MONEROO } from '../../../nodes/Moneroo/provider';
import { readValues } from '../../../nodes/shared/operations/item';
import { operationOf } from '../../support/operations.cjs';
import { execution } from '../shared/operations/context';

const CUSTOMER = {
	customer_email: 'awa@example.org',
	customer_first_name: 'Awa',
	customer_last_name: 'Sow',
};
const PAYOUT = {
	amount: 100,
	currency: 'xaf',
	method: 'mtn_cm',
	transaction_description: 'Invoice 88',
	...CUSTOMER,
};
const PAYMENT = {
	amount: 100,
	currency: 'XOF',
	transaction_description: 'Invoice 88',
	return_url: 'https://shop.example/thanks',
	...CUSTOMER,
};

const read = (path: string, parameters: IDataObject) => {
	const { context } = execution({ parameters: [parameters] });
	return readValues(context, operationOf(MONEROO, path), 0);
};
const payout = (changes: IDataObject) => read('payout/initialize', { ...PAYOUT, ...changes });
const payment = (additionalFields: IDataObject) =>
	read('payment/initialize', { ...PAYMENT, additionalFields });
const other = (...pairs: Array<[name: string, value: string]>) => ({
	recipient: { pairs: pairs.map(([name, value]) => ({ name, value })) },
});

const DEMO = 'moneroo_payout_demo';

describe('the recipient of a payout', () => {
	it.each<[changes: IDataObject]>([
		[{ recipient_msisdn: '237670000002' }],
		[{ recipient_msisdn: 237670000002 }],
		[{ method: DEMO, recipient_account_number: '4149518161' }],
		[{ method: DEMO, additionalFields: other(['account_number', '4149518161']) }],
		[{ method: 'bank_cm', additionalFields: other(['iban', 'CM2110002000300277976315008']) }],
		[{ recipient_msisdn: '237670000002', additionalFields: other(['name', 'Awa']) }],
		// An account number may begin with 0.
		[{ method: DEMO, recipient_account_number: '0149518161' }],
	])('is there: %j', (changes) => {
		expect(payout(changes)).toHaveProperty('value');
	});

	it.each<[changes: IDataObject, message: string]>([
		[{}, "The 'Recipient Phone Number' field is empty, and the method 'mtn_cm' needs it"],
		[
			{ method: DEMO, recipient_msisdn: '237670000002' },
			`The 'Recipient Account Number' field is empty, and the method '${DEMO}' needs it`,
		],
		[{ recipient_msisdn: '+237670000002' }, "The 'Recipient Phone Number' field"],
		[{ recipient_msisdn: '0670000004' }, "The 'Recipient Phone Number' field"],
		[{ recipient_msisdn: '237 670' }, "The 'Recipient Phone Number' field"],
		[{ recipient_msisdn: 2.37e11 + 0.5 }, "The 'Recipient Phone Number' field"],
		[{ recipient_msisdn: 'null' }, "The 'Recipient Phone Number' field"],
		[{ additionalFields: other(['msisdn', '0670000004']) }, "The 'msisdn' field"],
		[{ additionalFields: other(['msisdn', '+237 69-99']) }, "(under 'Other Recipient Fields')"],
		[
			{ method: DEMO, additionalFields: other(['account_number', 'CM21 1000']) },
			"The 'account_number' field is not a number of digits only",
		],
		[
			{ recipient_msisdn: '237670000002', additionalFields: other(['msisdn', '237670000003']) },
			"but the 'Recipient Phone Number' field is filled in already",
		],
		[
			{ additionalFields: other(['msisdn', '237670000002'], ['msisdn', '237670000003']) },
			"'msisdn' stands more than once under 'Other Recipient Fields'",
		],
	])('is refused: %j', (changes, message) => {
		expect(payout(changes)).toMatchObject({
			problem: { message: expect.stringContaining(message), description: expect.any(String) },
		});
	});
});

describe('what a payment is restricted to', () => {
	it.each([
		{ restrict_country_code: 'sn' },
		{ restricted_phone_number: '770000001', restricted_phone_country_code: 'SN' },
		{ restricted_phone_number: '', restricted_phone_country_code: '' },
	])('may be %j', (fields) => {
		expect(payment(fields)).toHaveProperty('value');
	});

	it.each([
		[{ restricted_phone_number: '770000001' }, "Only one of 'Restrict to Phone Number'"],
		[{ restricted_phone_country_code: 'SN' }, "Only one of 'Restrict to Phone Number'"],
		[
			{
				restrict_country_code: 'SN',
				restricted_phone_number: '770000001',
				restricted_phone_country_code: 'SN',
			},
			'Moneroo takes only one of them',
		],
	])('may not be %j', (fields, message) => {
		expect(payment(fields)).toMatchObject({
			problem: { message: expect.stringContaining(message) },
		});
	});
});

it('writes codes in capitals, and phone numbers as digits', () => {
	const additionalFields = { customer_country: 'cm', customer_phone: '+237 77-000.00(01)' };
	expect(payout({ recipient_msisdn: '237670000002', additionalFields })).toMatchObject({
		value: { currency: 'XAF', customer_country: 'CM', customer_phone: '237770000001' },
	});
});

it.each(['', '.', '..', '../../utils', 'a/b', 'a\\b', 'a?b', 'a#b', '%2e%2e', 'a b', 'a\nb'])(
	'sends no ID that leads elsewhere: %j',
	(id) => {
		const ids = { paymentId: id, payoutId: id };
		for (const path of ['payment/get', 'payment/verify', 'payment/markAsProcessed']) {
			expect(read(path, ids)).toMatchObject({
				problem: { message: expect.stringContaining("'Payment ID'") },
			});
		}
		for (const path of ['payout/get', 'payout/verify']) {
			expect(read(path, ids)).toMatchObject({
				problem: { message: expect.stringContaining("'Payout ID'") },
			});
		}
	},
);
