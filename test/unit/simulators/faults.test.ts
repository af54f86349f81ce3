import type { Simulator } from '../../../simulators/shared/server.cjs';
import { startServer } from '../../../simulators/shared/server.cjs';
import { ask as askAt, plainProvider } from './plainProvider.cjs';
import { until } from './support.cjs';

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

describe('faults', () => {
	it('answer a status in the provider’s form, with Retry-After, and carry nothing out', async () => {
		simulator.faults.add({ kind: 'status', status: 503, retryAfter: 7 });
		const seen = await ask();
		expect(seen).toMatchObject({ status: 503, headers: { 'retry-after': '7' } });
		expect(seen.json()).toHaveProperty('message');
		expect(carriedOut).toEqual([]);
		expect(simulator.journal.last).toMatchObject({
			processed: false,
			fault: 'status',
			status: 503,
		});
	});

	it('can give Retry-After as a date and a body of the test’s own', async () => {
		const retryAfter = 'Wed, 05 Mar 2025 09:30:00 GMT';
		simulator.faults.add({ kind: 'status', status: 429, retryAfter, body: 'slow down' });
		const seen = await ask();
		expect(seen).toMatchObject({
			status: 429,
			text: 'slow down',
			headers: { 'retry-after': retryAfter },
		});
	});

	it('can hold an answer back after carrying the request out', async () => {
		simulator.faults.add({ kind: 'delay', ms: 150 });
		const pending = ask();
		await until(() => carriedOut.length > 0);
		expect(simulator.journal.last).toMatchObject({ processed: true, status: null });
		expect((await pending).status).toBe(200);
	});

	it.each([
		['resetBefore', false],
		['resetAfter', true],
	] as const)('%s breaks the connection; carried out: %s', async (kind, processed) => {
		simulator.faults.add({ kind });
		await expect(ask()).rejects.toMatchObject({ code: 'ECONNRESET' });
		expect(carriedOut).toEqual(processed ? ['/x'] : []);
		expect(simulator.journal.last).toMatchObject({ processed, status: null });
	});

	it('can break off in the middle of the answer', async () => {
		simulator.faults.add({ kind: 'resetDuring' });
		await expect(ask()).rejects.toMatchObject({ code: 'ECONNRESET' });
		expect(simulator.journal.last).toMatchObject({ processed: true, status: 200 });
	});

	it('can cut JSON short', async () => {
		simulator.faults.add({ kind: 'truncatedJson' });
		const seen = await ask();
		expect(seen.status).toBe(200);
		expect(seen.text).toMatch(/^\{"data"/);
		expect(() => seen.json()).toThrow(SyntaxError);
		expect(carriedOut).toEqual(['/x']);
	});

	it('can put HTML in place of JSON', async () => {
		simulator.faults.add({ kind: 'html' });
		const seen = await ask();
		expect(seen.headers['content-type']).toMatch('text/html');
		expect(seen.text).toMatch(/^<!DOCTYPE html>/);
	});

	it('can leave the body empty', async () => {
		simulator.faults.add({ kind: 'emptyBody' });
		expect(await ask()).toMatchObject({ status: 200, text: '' });
	});

	it('can redirect to another origin', async () => {
		simulator.faults.add({ kind: 'redirect', location: 'https://other.example/x' });
		const seen = await ask();
		expect(seen).toMatchObject({ status: 307, headers: { location: 'https://other.example/x' } });
		expect(carriedOut).toEqual([]);
	});

	it('match by method and path, after some, and as often as asked', async () => {
		simulator.faults.add({
			kind: 'emptyBody',
			method: 'post',
			path: '/v1/*/verify',
			skip: 1,
			times: 2,
		});
		const texts = [];
		for (const path of [
			'/v1/a',
			'/v1/a/verify?q=1',
			'/v1/b/verify',
			'/v1/c/verify',
			'/v1/d/verify',
		]) {
			texts.push((await ask(path)).text === '');
		}
		expect(texts).toEqual([false, false, true, true, false]);
	});

	it('other than a status spare requests that are not authentic', async () => {
		simulator.faults.add({ kind: 'resetBefore' });
		expect((await ask('/x', 'wrong')).status).toBe(401);
		await expect(ask()).rejects.toMatchObject({ code: 'ECONNRESET' });
	});
});
