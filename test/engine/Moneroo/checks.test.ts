import type { INodeParameters } from 'n8n-workflow';
import { startMoneroo, type MonerooSimulator } from '../../../simulators/moneroo/index.cjs';
import { captureLogs } from '../../support/logs.cjs';
import { lastBody, metadata, PAYMENT, PAYOUT, runMoneroo } from './node';

let moneroo: MonerooSimulator;

beforeAll(async () => {
	moneroo = await startMoneroo();
});
beforeEach(() => moneroo.reset());
afterAll(async () => await moneroo.close());

/** Runs once and hands over what the user sees; nothing may have been sent. */
async function refused(parameters: INodeParameters, json = {}) {
	const { error } = await runMoneroo(moneroo, parameters, { items: [json] });
	expect(moneroo.journal.entries).toEqual([]);
	expect(error?.description).toBeTruthy();
	return error?.message ?? '';
}

const FROM_INPUT = '={{ $json.value }}';

const fromInput = (parameters: INodeParameters, name: string) => ({
	...parameters,
	[name]: FROM_INPUT,
});

describe.each([
	['payment', PAYMENT],
	['payout', PAYOUT],
])('the amount of a %s', (_, parameters) => {
	it.each<[value: unknown, words: string]>([
		[10.5, 'is 10.5, but it has to be a whole number'],
		[0.1 + 0.2, 'has to be a whole number'],
		[-1, 'is -1, but it has to be above 0'],
		[0, 'is 0, but it has to be above 0'],
		['7500', "holds the text '7500', but it has to be a number"],
		['7 500', 'but it has to be a number'],
		['ten', 'but it has to be a number'],
		[true, 'but it has to be a number'],
		[[5], 'but it has to be a number'],
		[{ amount: 5 }, 'but it has to be a number'],
		[2 ** 53, 'is too large to be exact'],
		[1e300, 'is too large to be exact'],
		[null, 'is empty'],
		['', 'is empty'],
	])('is refused as %j', async (value, words) => {
		const message = await refused(fromInput(parameters, 'amount'), { value });
		expect(message).toContain(`The 'Amount' field`);
		expect(message).toContain(words);
	});
});

describe('a field that is not what it has to be', () => {
	it.each<[label: string, parameters: INodeParameters, name: string, value: unknown]>([
		['Currency', PAYMENT, 'currency', 'CFA franc'],
		['Currency', PAYOUT, 'currency', ''],
		['Description', PAYMENT, 'transaction_description', ' '],
		['Description', PAYOUT, 'transaction_description', { text: 'x' }],
		['Return URL', PAYMENT, 'return_url', 'shop.example/thanks'],
		['Return URL', PAYMENT, 'return_url', 'javascript:alert(1)'],
		['Customer Email', PAYMENT, 'customer_email', 'Awa Sow'],
		['Customer First Name', PAYOUT, 'customer_first_name', ''],
		['Customer Last Name', PAYOUT, 'customer_last_name', null],
		['Method', PAYOUT, 'method', ''],
		['Recipient Phone Number', PAYOUT, 'recipient_msisdn', ''],
		['Recipient Phone Number', PAYOUT, 'recipient_msisdn', '+237670000002'],
		['Recipient Phone Number', PAYOUT, 'recipient_msisdn', '237 670 000 002'],
		['Recipient Phone Number', PAYOUT, 'recipient_msisdn', '0670000004'],
		['Recipient Phone Number', PAYOUT, 'recipient_msisdn', '00237670000002'],
		['Recipient Phone Number', PAYOUT, 'recipient_msisdn', ' 0670000004 '],
		['Recipient Phone Number', PAYOUT, 'recipient_msisdn', 0],
		['Recipient Phone Number', PAYOUT, 'recipient_msisdn', 2.37e11 + 0.5],
	])('is named by its label: %s', async (label, parameters, name, value) => {
		const changed =
			name === 'method'
				? { ...parameters, method: { __rl: true, mode: 'id', value: FROM_INPUT } }
				: fromInput(parameters, name);
		expect(await refused(changed, { value })).toContain(`'${label}'`);
	});

	it.each<[label: string, additionalFields: INodeParameters]>([
		['Customer Phone', { customer_phone: 'call me' }],
		['Customer Country', { customer_country: 'Senegal' }],
		['Restrict to Country', { restrict_country_code: 'SEN' }],
		['Restrict to Phone Country', { restricted_phone_number: '770000001' }],
		['Restrict to Phone Number', { restricted_phone_country_code: 'SN' }],
		[
			'Restrict to Country',
			{
				restrict_country_code: 'SN',
				restricted_phone_number: '770000001',
				restricted_phone_country_code: 'SN',
			},
		],
		['Metadata', { metadata: metadata(['', 'value']) }],
	])('is named by its label under Additional Fields: %s', async (label, additionalFields) => {
		expect(await refused({ ...PAYMENT, additionalFields })).toContain(`'${label}'`);
	});

	it.each<[words: string, recipient_msisdn: string, pairs: Array<[string, unknown]>]>([
		[
			"but the 'Recipient Phone Number' field is filled in",
			'237670000002',
			[['msisdn', '237670000003']],
		],
		[
			"'msisdn' stands more than once",
			'',
			[
				['msisdn', '237670000002'],
				[' msisdn', '237670000003'],
			],
		],
		["The 'msisdn' field is not a number of digits only", '', [['msisdn', '+237 69-99']]],
		["The 'msisdn' field begins with 0: '0670000004'", '', [['msisdn', '0670000004']]],
		["The 'msisdn' field begins with 0", '', [[' MSISDN', '00237670000002']]],
		["The 'account_number' field is not", '237670000002', [['account_number', 'CM21 1000']]],
	])('is named under Other Recipient Fields: %s', async (words, recipient_msisdn, pairs) => {
		const additionalFields = { recipient: metadata(...pairs) };
		const message = await refused({ ...PAYOUT, recipient_msisdn, additionalFields });
		expect(message).toContain("'Other Recipient Fields'");
		expect(message).toContain(words);
	});

	it('is an entry of metadata that stands twice', async () => {
		const additionalFields = { metadata: metadata(['order', '1'], ['order', '2']) };
		expect(await refused({ ...PAYMENT, additionalFields })).toBe(
			"'order' stands more than once under 'Metadata'",
		);
	});

	it('is the account number where the sandbox needs one', async () => {
		const method = { __rl: true, mode: 'list', value: 'moneroo_payout_demo' };
		expect(await refused({ ...PAYOUT, currency: 'USD', method })).toContain(
			"'Recipient Account Number'",
		);
	});

	it.each([
		['paymentMethod', { country: 'Senegal' }, 'Country'],
		['payoutMethod', { currency: 'francs' }, 'Currency'],
	])('is a filter of %s', async (resource, additionalFields, label) => {
		const list = { resource, operation: 'getAll', additionalFields };
		expect(await refused(list)).toContain(`'${label}'`);
	});
});

it.each([0, -1, 1.5, 'all'])('does not take %j for a limit', async (value) => {
	const list = { resource: 'payoutMethod', operation: 'getAll', limit: FROM_INPUT };
	expect(await refused(list, { value })).toContain("'Limit'");
});

describe('an ID that leads elsewhere', () => {
	it.each(['', '.', '..', '../../utils', 'a/b', 'a\\b', 'a?b', 'a#b', '%2e%2e', 'a b', 'a\nb'])(
		'is not sent: %j',
		async (value) => {
			for (const operation of ['get', 'verify', 'markAsProcessed']) {
				const message = await refused(
					{ resource: 'payment', operation, paymentId: FROM_INPUT },
					{ value },
				);
				expect(message).toContain("'Payment ID'");
			}
			for (const operation of ['get', 'verify']) {
				const message = await refused(
					{ resource: 'payout', operation, payoutId: FROM_INPUT },
					{ value },
				);
				expect(message).toContain("'Payout ID'");
			}
		},
	);

	it.each(['py_q7m2x0c4zt1e', '0f8fad5b-d9cb-469f-a165-70867728950e', 'a.b~c:d|e', 'é'])(
		'is not suspected without reason: %j',
		async (paymentId) => {
			await runMoneroo(moneroo, { resource: 'payment', operation: 'get', paymentId });
			const sent = decodeURIComponent(moneroo.journal.last?.path ?? '');
			expect(sent).toBe(`/v1/payments/${paymentId}`);
		},
	);
});

describe('a limit that is known from a former SDK only', () => {
	it('is told and left to Moneroo', async () => {
		const pairs = Array.from({ length: 11 }, (_, index): [string, string] => [`k${index}`, 'v']);
		const parameters = {
			...PAYMENT,
			transaction_description: 'x'.repeat(156),
			additionalFields: { metadata: metadata(...pairs) },
		};
		const { logged } = await captureLogs(async () => await runMoneroo(moneroo, parameters));
		expect(lastBody(moneroo).description).toHaveLength(156);
		expect(logged).toContain("'Description' field has 156 characters");
		expect(logged).toContain("10 entries of 'Metadata'");
	});
});
