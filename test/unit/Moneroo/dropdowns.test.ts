import type { IDataObject } from 'n8n-workflow';
import { Moneroo } from '../../../nodes/Moneroo/Moneroo.node';
import { dropdown } from '../shared/operations/context';

const method = (
	short_code: string,
	currency: string,
	country: string,
	changes: IDataObject = {},
) => ({
	name: `Method ${short_code}`,
	short_code,
	is_enabled: true,
	currency: { code: currency },
	countries: [{ code: country }],
	fields: [{ label: 'Phone number', name: 'msisdn' }],
	...changes,
});

const METHODS = [
	method('wave_sn', 'XOF', 'SN'),
	method('mtn_bj', 'XOF', 'BJ'),
	method('mtn_cm', 'XAF', 'CM'),
	method('old_sn', 'XOF', 'SN', { is_enabled: false }),
	method('bank_ng', 'NGN', 'NG', {
		fields: [{ label: 'Account', name: 'account' }, { name: 'bank' }],
	}),
];

const { listSearch, loadOptions } = new Moneroo().methods;

const opened = (chosen: IDataObject, answer: unknown = { data: METHODS }) =>
	dropdown(chosen, () => answer, { credentialOf: () => ({ secretKey: 'key' }) });

const values = (options: Array<{ value: unknown }>) => options.map(({ value }) => value);

describe('payment methods', () => {
	it.each([
		[{}, ['bank_ng', 'mtn_bj', 'mtn_cm', 'wave_sn']],
		[{ currency: 'xof' }, ['mtn_bj', 'wave_sn']],
		[{ currency: 'XOF', additionalFields: { restrict_country_code: 'SN' } }, ['wave_sn']],
		[{ currency: '={{ $json.currency }}' }, ['bank_ng', 'mtn_bj', 'mtn_cm', 'wave_sn']],
	])('are those that fit %j', async (chosen, codes) => {
		const { context, calls } = opened(chosen);
		expect(values(await loadOptions.getPaymentMethods.call(context))).toEqual(codes);
		expect(calls.map(({ path }) => path)).toEqual(['/utils/payment/methods']);
	});

	it('say what they are', async () => {
		const { context } = opened({ currency: 'XAF' });
		expect(await loadOptions.getPaymentMethods.call(context)).toEqual([
			{ name: 'Method mtn_cm (XAF, mtn_cm)', value: 'mtn_cm' },
		]);
	});
});

describe('payout methods', () => {
	it.each([
		[{ currency: 'XOF' }, undefined, ['mtn_bj', 'wave_sn']],
		[{ additionalFields: { customer_country: 'cm' } }, '', ['mtn_cm']],
		[{}, 'MTN', ['mtn_bj', 'mtn_cm']],
		[{}, ' xaf ', ['mtn_cm']],
		[{}, 'nothing', []],
	])('are those that fit %j and the search for %j', async (chosen, filter, codes) => {
		const { context, calls } = opened(chosen);
		const { results } = await listSearch.searchPayoutMethods.call(context, filter);
		expect(values(results)).toEqual(codes);
		expect(calls.map(({ path }) => path)).toEqual(['/utils/payout/methods']);
	});

	it('cannot be listed from an answer that is no list, and say so', async () => {
		const { context } = opened({}, '<html>');
		await expect(listSearch.searchPayoutMethods.call(context)).rejects.toThrow('web page');
	});
});

describe('recipient fields', () => {
	it.each([
		['bank_ng', ['account', 'bank']],
		['mtn_cm', ['msisdn']],
		['new_method', ['account', 'bank', 'msisdn']],
	])('are what the catalogue names for %s', async (code, names) => {
		const { context } = opened({ method: { __rl: true, mode: 'list', value: code } });
		expect(values(await loadOptions.getRecipientFields.call(context))).toEqual(names);
	});
});
