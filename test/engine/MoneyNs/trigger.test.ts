import type { WebhookHost } from '../../support/engine/webhook.cjs';
import { get, host, post, REQUEST, signed } from './pings';

const started = ({ started: executions }: WebhookHost) => executions.map(([{ json }]) => json);

describe('an authentic ping', () => {
	it('by GET starts the workflow with its content as a hint', async () => {
		const n8n = host();
		const answer = await n8n.call(get({ ...signed(), status: 'completed', order: '17' }));
		expect(answer).toMatchObject({ status: 200, by: 'n8n' });
		expect(started(n8n)).toEqual([
			{
				request_id: REQUEST,
				contentVerified: false,
				deliveryId: expect.any(String),
				unverifiedContent: {
					method: 'GET',
					query: { status: 'completed', order: '17' },
					body: {},
				},
			},
		]);
	});

	it('by POST starts the workflow with its content as a hint', async () => {
		const n8n = host();
		const body = { request_id: 'another', status: 'completed', amount: '0.10' };
		expect(await n8n.call(post(body))).toMatchObject({ status: 200, by: 'n8n' });
		expect(started(n8n)).toEqual([
			{
				request_id: REQUEST,
				contentVerified: false,
				deliveryId: expect.any(String),
				unverifiedContent: { method: 'POST', query: {}, body },
			},
		]);
	});

	it.each(['bestellung ä/ö 🚀', 'a b+c%20', 'x'.repeat(500), '{"a":1}', '__proto__'])(
		'has the request ID %j',
		async (requestId) => {
			const n8n = host();
			await n8n.call(get(signed(requestId)));
			expect(started(n8n)).toMatchObject([{ request_id: requestId }]);
		},
	);

	it('brings a request ID of its own along, which proves nothing', async () => {
		const n8n = host();
		await n8n.call(get({ ...signed(), request_id: 'order-1' }));
		expect(started(n8n)).toMatchObject([
			{ request_id: REQUEST, unverifiedContent: { query: { request_id: 'order-1' } } },
		]);
	});

	it('may have a body that is no JSON', async () => {
		const n8n = host();
		const answer = await n8n.call({ ...post('plain text'), rawBody: 'plain text' });
		expect(answer.status).toBe(200);
		expect(started(n8n)).toMatchObject([{ unverifiedContent: { body: 'plain text' } }]);
	});

	it('is told that n8n could not start', async () => {
		const n8n = host();
		expect((await n8n.call({ ...get(signed()), startFails: true })).status).toBe(500);
		expect((await n8n.call(get(signed()))).status).toBe(200);
		expect(n8n.started).toHaveLength(1);
	});
});

describe('repetitions', () => {
	const pings = [
		get(signed()),
		get(signed()),
		get({ ...signed(), status: 'paid' }),
		post({ status: 'paid' }),
		post({ status: 'paid' }),
		post({ status: 'sent' }),
		get(signed('order-1043')),
	];

	it.each([
		[{}, 7],
		[{ repetitions: 'every' }, 7],
		[{ repetitions: 'different' }, 5],
		[{ repetitions: 'first' }, 2],
	])('with %j start %i workflows', async (parameters, count) => {
		const n8n = host(parameters);
		for (const ping of pings) expect((await n8n.call(ping)).status).toBe(200);
		expect(n8n.started).toHaveLength(count);
	});

	it('are not counted while n8n cannot start', async () => {
		const n8n = host({ repetitions: 'first' });
		expect((await n8n.call({ ...get(signed()), startFails: true })).status).toBe(500);
		expect((await n8n.call(get(signed()))).status).toBe(200);
		expect(n8n.started).toHaveLength(1);
	});

	it('can be tried out as often as one likes', async () => {
		const n8n = host({ repetitions: 'first' }, { mode: 'manual' });
		await n8n.call(get(signed()));
		await n8n.call(get(signed()));
		expect(n8n.started).toHaveLength(2);
	});
});
