import type { IDataObject } from 'n8n-workflow';
import { verifyPayment } from '../../../../../nodes/Moneroo/resources/payment';
import { acme, acmeWith, failure, get, run } from '../acme';

const PAID = { id: 'py_1', status: 'success', amount: 7500, currency: { code: 'XOF' } };
const LIVE = { ...PAID, environment: 'live' };
const EXPECTED = { expectedAmount: '7500', expectedCurrency: 'XOF' };

const SHOP = acmeWith({
	...get,
	simplify: verifyPayment.simplify,
	paymentFacts: verifyPayment.paymentFacts,
});

const parametersOf = (options: IDataObject, more: IDataObject = {}) => [
	acme('get', { thing_id: 'py_1', options, ...more }),
];

async function verified(record: IDataObject, options: IDataObject, more: IDataObject = {}) {
	const parameters = parametersOf(options, more);
	const { items } = await run({ parameters, answering: () => record }, SHOP);
	return items[0].json;
}

it('says nothing where nothing is expected', async () => {
	expect(await verified(LIVE, {})).not.toHaveProperty('paid');
	expect(await verified(LIVE, {})).toMatchObject({ environment: 'live', currency: 'XOF' });
});

it.each<[record: IDataObject, options: IDataObject]>([
	[LIVE, {}],
	[{ ...LIVE, environment: 'production' }, {}],
	[{ ...LIVE, amount: '7500.00' }, {}],
	[{ ...LIVE, amount: 7501, currency: 'XOF' }, {}],
	[LIVE, { expectedAmount: 7500 }],
	[LIVE, { expectedAmount: '7499.999999999999999999', expectedCurrency: 'xof' }],
	[LIVE, { expectedEnvironment: 'live' }],
	[{ ...PAID, environment: 'sandbox' }, { expectedEnvironment: 'sandbox' }],
])('is paid: %j, %j', async (record, options) => {
	expect(await verified(record, { ...EXPECTED, ...options })).toHaveProperty('paid', true);
	const whole = await verified(record, { ...EXPECTED, ...options }, { simplify: false });
	expect(whole).toEqual({ ...record, paid: true });
});

it.each<[what: string, record: IDataObject, options?: IDataObject]>([
	['pending', { ...LIVE, status: 'pending' }],
	['of another spelling', { ...LIVE, status: 'Success' }],
	['less', { ...LIVE, amount: 7499 }],
	['less by a hair', { ...LIVE, amount: '7499.999999999999999999' }],
	['of no amount', { ...LIVE, amount: null }],
	['of an amount that computers round', { ...LIVE, amount: '7,500' }],
	['negative', { ...LIVE, amount: -7500 }],
	['in another currency', { ...LIVE, currency: { code: 'XAF' } }],
	['in no currency', { ...LIVE, currency: null }],
	['made in the sandbox', { ...PAID, environment: 'sandbox' }],
	['made nobody knows where', PAID],
	['live where sandbox is expected', LIVE, { expectedEnvironment: 'sandbox' }],
	['of anything', { id: 'py_1', paid: true }],
])('is not paid when it is %s', async (_, record, options = {}) => {
	expect(await verified(record, { ...EXPECTED, ...options })).toHaveProperty('paid', false);
});

const ODD = ['', ' ', null, undefined, 'null', 'undefined', 'NaN', NaN, [], {}, true];

it.each([
	...[...ODD, 0, '0', '0.00', -1, '-5', '7,500', '1e3', 0.1 + 0.2, 2 ** 60].map((value) => [
		'expectedAmount',
		value,
	]),
	...[...ODD, 'XO', 'XOFF', '952', 7].map((value) => ['expectedCurrency', value]),
	...[...ODD, 'production', 'test', 1].map((value) => ['expectedEnvironment', value]),
])('refuses %s %j', async (name, value) => {
	const parameters = parametersOf({ ...EXPECTED, [name as string]: value });
	const { error, calls } = await failure({ parameters, answering: () => LIVE }, SHOP);
	expect(error.message).toContain("'Expected ");
	expect(calls).toEqual([]);
});

it.each([{ expectedAmount: '1' }, { expectedCurrency: 'XOF' }, { expectedEnvironment: 'live' }])(
	'refuses %j alone',
	async (options) => {
		const { error } = await failure({ parameters: parametersOf(options) }, SHOP);
		expect(error.message).toMatch(/The 'Expected (Amount|Currency)' option is missing/);
	},
);
