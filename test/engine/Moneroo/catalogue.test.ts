import type { INodeParameters } from 'n8n-workflow';
import { useMoneroo } from './node';

const provider = useMoneroo();
const { run, items } = provider;

describe('catalogues', () => {
	const list = async (resource: string, parameters: INodeParameters = {}) =>
		await items({ resource, operation: 'getAll', ...parameters });

	it('are asked for below the host, without a version', async () => {
		await list('payoutMethod');
		await list('paymentMethod');
		expect(provider.simulator.journal.entries.map(({ rawUrl }) => rawUrl)).toEqual([
			'/utils/payout/methods',
			'/utils/payment/methods',
		]);
	});

	it('give one item per method, up to the limit', async () => {
		expect(await list('paymentMethod', { returnAll: true })).toHaveLength(67);
		expect(await list('paymentMethod')).toHaveLength(50);
		expect(await list('payoutMethod', { limit: 3 })).toHaveLength(3);
		expect(await list('payoutMethod', { limit: 1 })).toMatchObject([
			{ short_code: expect.any(String), currency: { code: expect.any(String) } },
		]);
	});

	it('are filtered before they are limited', async () => {
		const cameroon = { limit: 2, additionalFields: { country: 'cm', currency: 'xaf' } };
		const codes = (await list('payoutMethod', cameroon)).map(({ short_code }) => short_code);
		expect(codes).toEqual(['eu_mobile_cm', 'mtn_cm']);
		expect(await list('payoutMethod', { additionalFields: { currency: 'EUR' } })).toEqual([]);
	});

	it('belong to the item that asked', async () => {
		const ask = { resource: 'payoutMethod', operation: 'getAll', limit: 2 };
		const result = await run(ask, { items: [{}, {}] });
		expect(result.items.map(({ pairedItem }) => pairedItem)).toEqual(
			[0, 0, 1, 1].map((item) => ({ item })),
		);
	});
});
