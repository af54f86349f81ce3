import { startMoneroo, type MonerooSimulator } from '../../../simulators/moneroo/index.cjs';
import type { Call } from '../../support/engine/webhookCall.cjs';
import { bodies, callWith, EVENT, listeningTo, PAYMENT } from './callbacks';

let moneroo: MonerooSimulator;

beforeAll(async () => {
	moneroo = await startMoneroo();
});
beforeEach(() => moneroo.reset());
afterAll(async () => await moneroo.close());

/** A trigger that reads nothing from the API. */
const offline = (parameters: object = {}, credential: object = {}) =>
	listeningTo(moneroo, { parameters: { verifyWithApi: false, ...parameters } }, credential);

describe('an authentic callback', () => {
	it.each(bodies.filter(({ name }) => name !== 'F'))(
		'starts the workflow: body $name',
		async ({ base64, bytes, signature }) => {
			const body = Buffer.from(base64, 'base64');
			expect(body).toHaveLength(bytes);
			const host = offline();
			expect(await host.call(callWith(body, { signature }))).toMatchObject({ status: 200 });
			const { event, data } = JSON.parse(body.toString());
			const [[{ json }]] = host.started;
			expect(json).toMatchObject({ event, verified: false, id: data.id, status: data.status });
		},
	);

	it.each<[string, Call]>([
		['with a text/plain body', callWith(EVENT, { headers: { 'content-type': 'text/plain' } })],
		['with a form as content type', callWith(EVENT, { body: { '{"event"': '' } })],
		['that n8n has not parsed', callWith(EVENT, { body: undefined })],
		['behind a byte order mark', callWith(`\uFEFF${EVENT}`)],
		['with line breaks around it', callWith(`\n${EVENT}\r\n`)],
		['with unknown further headers', callWith(EVENT, { headers: { signature: 'ab' } })],
		['that n8n decompressed', callWith(EVENT, { headers: { 'content-encoding': 'gzip' } })],
	])('starts the workflow %s', async (_, call) => {
		const host = offline();
		expect(await host.call(call)).toMatchObject({ status: 200 });
		expect(host.started).toHaveLength(1);
	});

	it('takes the last of two equal keys, as PHP writes and JSON readers read', async () => {
		const host = offline();
		await host.call(
			callWith('{"event":"payment.failed","event":"payment.success","data":{"id":"a"}}'),
		);
		expect(host.started[0][0].json).toMatchObject({ event: 'payment.success', id: 'a' });
	});

	it('cannot pretend to be verified, and pollutes nothing', async () => {
		const host = offline({ simplify: false });
		const data = '{"id":"a","verified":true,"event":"other","__proto__":{"polluted":1}}';
		await host.call(callWith(`{"event":"payment.success","data":${data}}`));
		expect(host.started[0][0].json).toMatchObject({ event: 'payment.success', verified: false });
		expect(({} as { polluted?: number }).polluted).toBeUndefined();
	});
});

describe('events', () => {
	const sent = async (events: string[], event: string) => {
		const host = offline({ events });
		const answer = await host.call(callWith(JSON.stringify({ event, data: { id: 'a' } })));
		return [answer.status, host.started.length];
	};

	it.each([
		[['payment.success'], 'payment.success', 1],
		[['payment.success', 'payout.failed'], 'payout.failed', 1],
		[['payment.success'], 'payment.failed', 0],
		[['payment.success'], 'payment.success ', 0],
		[['*'], 'payment.success', 1],
		[['*'], 'refund.created', 1],
		[['payment.success'], 'refund.created', 0],
	])('%j let %s through or answer 200 all the same', async (events, event, started) => {
		expect(await sent(events, event)).toEqual([200, started]);
	});

	it('that are not wanted are not remembered', async () => {
		const host = offline({ events: ['payout.failed'] });
		await host.call(callWith(EVENT));
		expect(host.saved).toBe('{}');
	});
});

describe('a repeated callback', () => {
	it('starts nothing, and is answered 200', async () => {
		const host = offline();
		const answers = [await host.call(callWith(EVENT)), await host.call(callWith(EVENT))];
		expect(answers.map(({ status }) => status)).toEqual([200, 200]);
		expect(host.started).toHaveLength(1);
	});

	it('with another status is another event', async () => {
		const host = offline();
		const event = (status: string) =>
			callWith(JSON.stringify({ event: 'payment.failed', data: { id: PAYMENT, status } }));
		await host.call(event('pending'));
		await host.call(event('failed'));
		expect(host.started).toHaveLength(2);
	});

	it('is verified once when both arrive together', async () => {
		const host = listeningTo(moneroo);
		await Promise.all([host.call(callWith(EVENT)), host.call(callWith(EVENT))]);
		expect(host.started).toHaveLength(1);
		expect(moneroo.journal.entries).toHaveLength(1);
	});
});

describe('activation', () => {
	it('registers nothing, since only the user can', async () => {
		const host = listeningTo(moneroo);
		expect(await host.lifecycle('checkExists')).toBe(false);
		expect(await host.lifecycle('create')).toBe(true);
		expect(await host.lifecycle('delete')).toBe(true);
		expect(moneroo.journal.entries).toEqual([]);
	});

	it('says what to configure when there is no secret', async () => {
		const host = offline({}, { webhookSecret: ' ' });
		await expect(host.lifecycle('create')).rejects.toThrow("'Webhook Secret'");
	});
});
