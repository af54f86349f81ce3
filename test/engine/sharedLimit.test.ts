import type { IDataObject } from 'n8n-workflow';
import { forgetRequests } from '../support/engine/pacing.cjs';
import { PAYOUT, useMoneroo } from './Moneroo/node';

const provider = useMoneroo();

beforeEach(forgetRequests);

const GET = { resource: 'payout', operation: 'get', payoutId: 'po_demo0001bbbb' };

/** Reads with a credential; nothing waits. */
const read = async (credential: IDataObject) =>
	await provider.run(GET, { credential: { maxWaitSeconds: 0, ...credential } });

const sent = () => provider.simulator.journal.entries.length;

describe('two credentials with one key', () => {
	it.each([
		[1, 0],
		[0, 1],
		[1, 50],
		[50, 1],
	])('share the smallest limit: %i and %i a minute', async (one, other) => {
		const results = [
			await read({ requestsPerMinute: 1 }),
			await read({ requestsPerMinute: one }),
			await read({ requestsPerMinute: other }),
			await read({ requestsPerMinute: one }),
		];
		expect(sent()).toBe(1);
		expect(results.map(({ error }) => error?.message.includes('is used up'))).toEqual([
			undefined,
			true,
			true,
			true,
		]);
	});
});

describe('a 503 with Retry-After', () => {
	const UNAVAILABLE = { kind: 'status', status: 503, retryAfter: 3000 } as const;

	it('is obeyed by a read that is repeated', async () => {
		provider.simulator.faults.add(UNAVAILABLE);
		const { error } = await provider.run(GET, { credential: { maxWaitSeconds: 5 } });
		expect(error?.message).toMatch(/Moneroo is not available.*503.*(2999|3000) seconds/);
		expect(sent()).toBe(1);
	});

	it('to a payout holds whoever comes next, and the payout is not repeated', async () => {
		provider.simulator.faults.add(UNAVAILABLE);
		const payout = await provider.run(PAYOUT);
		expect(`${payout.error?.message} ${payout.error?.description}`).toMatch(/\bmay have\b/);
		expect((await read({})).error?.message).toContain('not available');
		expect(sent()).toBe(1);
	});
});
