import { checkoutLink, useMoneyNs } from './support/moneyNs.cjs';
import { useTriggers } from './support/triggers.cjs';

const triggers = useTriggers();
const provider = useMoneyNs();

describe('MoneyNS Trigger behind its production URL', () => {
	const listening = async (parameters = {}) =>
		await triggers.activate('moneyNsTrigger', provider.platform, parameters);

	const statuses = (deliveries: Array<{ status?: number }>) =>
		deliveries.map(({ status }) => status);

	it.each(['GET', 'POST'] as const)('starts on the ping of a checkout by %s', async (method) => {
		const { url, started } = await listening();
		await fetch(await checkoutLink(provider, url));
		const fields = { request_id: 'order-1042', status: 'paid' };
		expect(statuses(await provider.simulator.commands.sendPing({ method, fields }))).toEqual([200]);
		const item = {
			request_id: 'order-1042',
			contentVerified: false,
			deliveryId: expect.any(String),
			unverifiedContent: {
				method,
				query: method === 'GET' ? fields : {},
				body: method === 'POST' ? fields : {},
			},
		};
		expect(await started(1)).toEqual([[item]]);
	});

	it('answers 401 to what is forged, and starts nothing', async () => {
		const { url, started } = await listening();
		await fetch(await checkoutLink(provider, url));
		const right = String(provider.simulator.state.checkouts[0].ping_url);
		const forged = [
			url,
			`${url}?request_id=order-1042`,
			right.replace('order-1042', 'order-1043'),
			right.replace(/.$/, (digit) => (digit === '0' ? '1' : '0')),
			right.toUpperCase().replace(url.toUpperCase(), url),
			`${right}&ping_request_id=order-1043`,
			`${right}&ping_signature=${'0'.repeat(64)}`,
			right.replace('ping_signature=', 'ping_signature[]='),
			right.replace('ping_request_id=', 'ping_request_id[x]='),
		];
		for (const method of ['GET', 'POST'] as const) {
			for (const wrong of forged) {
				const sent = await provider.simulator.commands.sendPing({ url: wrong, method, fields: {} });
				expect([wrong, ...statuses(sent)]).toEqual([wrong, 401]);
			}
		}
		// A right one afterwards: were another one to start something, it would have come first.
		await provider.simulator.commands.sendPing({ url: right });
		expect(await started(1)).toHaveLength(1);
	});

	it('starts once for each request where that is wished', async () => {
		const { url, started } = await listening({ repetitions: 'first' });
		await fetch(await checkoutLink(provider, url));
		const ping = async (fields: Record<string, string>) =>
			statuses(await provider.simulator.commands.sendPing({ method: 'POST', fields }));
		expect([await ping({}), await ping({}), await ping({ a: '1' })]).toEqual([[200], [200], [200]]);
		await fetch(await checkoutLink(provider, url, 'order-1043'));
		expect(await ping({})).toEqual([200]);
		expect(await started(2)).toMatchObject([
			[{ request_id: 'order-1042' }],
			[{ request_id: 'order-1043' }],
		]);
	});
});
