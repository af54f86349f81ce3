import type { Simulator } from '../../../simulators/shared/server.cjs';
import { startServer } from '../../../simulators/shared/server.cjs';
import { ask as askAt, plainProvider } from './plainProvider.cjs';
import { send } from './support.cjs';

let simulator: Simulator;
let carriedOut: string[];

const ask = async (path?: string, token?: string) => await askAt(simulator.url, path, token);

beforeEach(async () => {
	const provider = plainProvider();
	carriedOut = provider.carriedOut;
	simulator = await startServer(provider.rules, {});
});

afterEach(async () => {
	await simulator.close();
});

describe('rate limit', () => {
	it('counts accepted requests per account by the time their head arrived', async () => {
		await simulator.close();
		let now = 1_000_000;
		const rateLimit = { requests: 2, windowMs: 5000, retryAfter: 'seconds' } as const;
		simulator = await startServer(plainProvider().rules, { rateLimit, now: () => now });
		await ask('/x', 'wrong');
		const statuses = [];
		for (const step of [0, 1000, 1000, 2999, 1]) {
			now += step;
			const seen = await ask();
			statuses.push([seen.status, seen.headers['retry-after']]);
		}
		expect(statuses).toEqual([
			[200, undefined],
			[200, undefined],
			[429, '3'],
			[429, '1'],
			[200, undefined],
		]);
		expect(simulator.journal.entries[3]).toMatchObject({
			refusal: 'rate limit',
			receivedAt: 1_002_000,
		});
	});
});

describe('control endpoints', () => {
	const post = async (path: string, value: unknown) =>
		await send(`${simulator.url}/__simulator/${path}`, {
			method: 'POST',
			body: JSON.stringify(value),
		});

	it('add, show and drop faults', async () => {
		const added = await post('faults', [{ kind: 'emptyBody' }, { kind: 'html', times: 'always' }]);
		expect(added.status).toBe(201);
		expect((await ask()).text).toBe('');
		expect((await ask()).text).toMatch('html');
		await send(`${simulator.url}/__simulator/faults`, { method: 'DELETE' });
		expect((await ask()).status).toBe(200);
		expect(simulator.faults.list).toEqual([]);
	});

	it('show what was received, byte for byte', async () => {
		await ask('/caf%C3%A9?b=2&a=1');
		const [entry] = JSON.parse(
			(await send(`${simulator.url}/__simulator/requests`)).text,
		) as unknown[];
		expect(entry).toMatchObject({
			method: 'POST',
			rawUrl: '/caf%C3%A9?b=2&a=1',
			path: '/caf%C3%A9',
			rawQuery: 'b=2&a=1',
			body: 'body',
			bodyBase64: Buffer.from('body').toString('base64'),
			status: 200,
			processed: true,
		});
		expect(simulator.journal.entries).toHaveLength(1);
	});

	it('run commands, show the state and reset everything', async () => {
		await ask();
		expect((await post('commands/double', { value: 21 })).text).toBe('42');
		expect((await post('commands/none', {})).status).toBe(404);
		expect((await send(`${simulator.url}/__simulator/state`)).json()).toEqual({
			carriedOut: ['/x'],
		});
		simulator.faults.add({ kind: 'emptyBody' });
		await post('reset', {});
		expect([carriedOut, simulator.journal.entries, simulator.faults.list]).toEqual([[], [], []]);
	});

	it('refuse a fault of a kind that does not exist', async () => {
		const seen = await post('faults', { kind: 'resetsBefore' });
		expect([seen.status, seen.json().message]).toEqual([
			400,
			expect.stringContaining('resetBefore'),
		]);
	});

	it('say what is wrong with a body that is not JSON', async () => {
		const seen = await send(`${simulator.url}/__simulator/faults`, { method: 'POST', body: '{' });
		expect(seen.status).toBe(400);
	});
});
