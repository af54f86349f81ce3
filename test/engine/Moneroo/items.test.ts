import type { NodeOperationError } from 'n8n-workflow';
import { CUSTOMER, lastBody, PAYMENT, PAYOUT, useMoneroo } from './node';

const provider = useMoneroo();
const { run, items } = provider;

describe('Validate Only', () => {
	it.each([
		['payment', PAYMENT, '/v1/payments/initialize'],
		['payout', PAYOUT, '/v1/payouts/initialize'],
	])('returns the %s that would be sent, and sends nothing', async (_, parameters, path) => {
		const options = { validateOnly: true };
		const result = await run({ ...parameters, options });
		expect(result.items[0].json).toEqual({
			valid: true,
			method: 'POST',
			url: `${provider.simulator.url}${path}`,
			body: expect.objectContaining({ customer: expect.anything(), amount: parameters.amount }),
		});
		expect(provider.simulator.journal.entries).toEqual([]);
		expect(result.stored).not.toContain(provider.simulator.credentials.secretKey);
		await items(parameters);
		expect(result.items[0].json.body).toEqual(lastBody(provider.simulator));
	});

	it('checks as if it were sent', async () => {
		const { error } = await run({ ...PAYOUT, amount: 0, options: { validateOnly: true } });
		expect(error?.message).toContain("'Amount'");
	});
});

describe('several items', () => {
	const AMOUNTS = { ...PAYOUT, amount: '={{ $json.amount }}' };

	it('are sent in their order and stay paired', async () => {
		const amounts = Array.from({ length: 12 }, (_, index) => ({ amount: index + 1 }));
		const result = await run(AMOUNTS, { items: amounts });
		expect(
			provider.simulator.state.transactions
				.all('payout')
				.slice(2)
				.map(({ request }) => request.amount),
		).toEqual(amounts.map(({ amount }) => amount));
		expect(result.items.map(({ pairedItem }) => pairedItem)).toEqual(
			amounts.map((_, item) => ({ item })),
		);
	});

	it('have of the recipient what their method asks for', async () => {
		const both = {
			recipient_msisdn: '={{ $json.phone }}',
			recipient_account_number: '={{ $json.account }}',
		};
		const method = { __rl: true, mode: 'id', value: '={{ $json.method }}' };
		const people = [
			{ method: 'mtn_cm', currency: 'XAF', phone: 237670000002 },
			{ method: 'moneroo_payout_demo', currency: 'USD', account: '4149518161' },
		];
		const parameters = { ...PAYOUT, ...both, method, currency: '={{ $json.currency }}' };
		await items(parameters, { items: people });
		const recipients = provider.simulator.journal.entries.map(
			({ body }) => JSON.parse(`${body}`).recipient,
		);
		expect(recipients).toEqual([{ msisdn: '237670000002' }, { account_number: '4149518161' }]);
	});

	it('are all kept back when one of them cannot be sent', async () => {
		const { error, items: none } = await run(AMOUNTS, {
			items: [{ amount: 1 }, { amount: 2.5 }, { amount: 3 }],
		});
		expect(none).toEqual([]);
		expect(error?.message).toBe(
			"The 'Amount' field is 2.5, but it has to be a whole number. No other item was sent",
		);
		expect((error as NodeOperationError).context.itemIndex).toBe(1);
		expect(provider.simulator.journal.entries).toEqual([]);
	});

	it('are on their own when each may fail', async () => {
		const result = await run(AMOUNTS, {
			items: [{ amount: 1 }, { amount: 2.5 }, { amount: 3 }],
			onError: 'continueRegularOutput',
		});
		expect(provider.simulator.journal.processed).toHaveLength(2);
		expect(result.items.map(({ json }) => json)).toEqual([
			{ id: expect.any(String) },
			{
				error: "The 'Amount' field is 2.5, but it has to be a whole number",
				sent: 'no',
				reason: 'invalid',
			},
			{ id: expect.any(String) },
		]);
		expect(result.items.map(({ pairedItem }) => pairedItem)).toEqual(
			[0, 1, 2].map((item) => ({ item })),
		);
	});

	it('keep their place when one of them is lost', async () => {
		provider.simulator.faults.add({ kind: 'resetAfter', skip: 1 });
		const result = await run(AMOUNTS, {
			items: [{ amount: 1 }, { amount: 2 }, { amount: 3 }],
			onError: 'continueRegularOutput',
		});
		const lost = result.items.filter(({ json }) => json.error);
		expect(lost.map(({ json }) => json.error)).toEqual([
			'The payout may have been accepted: the connection ended before an answer came',
		]);
		expect(lost[0].pairedItem).toEqual({ item: result.items.indexOf(lost[0]) });
		expect(provider.simulator.journal.processed).toHaveLength(3);
	});

	it('do not keep back the next run', async () => {
		await run(AMOUNTS, { items: [{ amount: 0 }] });
		expect(await items(AMOUNTS, { items: [{ amount: 1 }] })).toHaveLength(1);
	});
});

it('leaves the input as it is', async () => {
	const input = { amount: 5, customer: { ...CUSTOMER } };
	await run({ ...PAYOUT, amount: '={{ $json.amount }}' }, { items: [input] });
	expect(input).toEqual({ amount: 5, customer: CUSTOMER });
});
