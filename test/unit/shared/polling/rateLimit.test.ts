import { NodeApiError } from 'n8n-workflow';
import { runPoll } from '../../../../nodes/shared/polling/runPoll';
import type { Snapshot } from '../../../../nodes/shared/polling/snapshot';
import { polling } from './context';
import { emitted, error, watching, type World } from './watching';

const NOW = 1_800_000_000_000;

let clock = NOW;
beforeEach(() => {
	clock = NOW;
	jest.spyOn(Date, 'now').mockImplementation(() => clock);
});
afterEach(() => jest.restoreAllMocks());

describe('a rate limit', () => {
	const limited = (retryAfterMs?: number) =>
		error({ failure: { cause: 'rate-limited', ...(retryAfterMs && { retryAfterMs }) } });

	it('is reported once, and waited for without a request', async () => {
		const { context, staticData } = polling();
		const world: World = { objects: { a: 'on' } };
		const watch = watching('w', world);
		const look = jest.spyOn(watch, 'check');
		await runPoll(context, [watch]);
		world.objects = { a: 'off' };
		world.error = limited(90_000);

		await expect(runPoll(context, [watch])).rejects.toMatchObject({
			message: expect.stringContaining('rate limit'),
			description: expect.stringContaining('90 seconds'),
			failure: { cause: 'rate-limited', retryAfterMs: 90_000 },
		});
		world.error = undefined;
		clock = NOW + 89_999;
		expect(await runPoll(context, [watch])).toBeNull();
		expect(look).toHaveBeenCalledTimes(2);
		clock = NOW + 90_000;
		expect(emitted(await runPoll(context, [watch]))).toEqual(['changed a']);
		expect(staticData).not.toHaveProperty('notBefore');
	});

	it('holds all watches, while what is complete is emitted', async () => {
		const { context, staticData } = polling();
		const good = { objects: {} as Snapshot };
		await runPoll(context, [watching('good', good)]);
		good.objects = { a: 'on' };
		const watches = [
			watching('good', good),
			watching('bad', { objects: {}, error: limited(5000) }),
		];

		expect(emitted(await runPoll(context, watches))).toEqual(['added a']);
		expect(staticData.notBefore).toBe(NOW + 5000);
	});

	it.each([
		[
			'the HTTP status alone',
			new NodeApiError(polling().context.getNode(), {}, { httpCode: '429', message: 'No' }),
			60_000,
		],
		['no time', limited(), 60_000],
		['a year', limited(365 * 86_400_000), 3_600_000],
	])('given by %s is waited for within reason', async (_, thrown, holdMs) => {
		const { context, staticData } = polling();
		const watch = watching('w', { objects: {}, error: thrown });

		await expect(runPoll(context, [watch])).rejects.toThrow('rate limit');
		expect(staticData.notBefore).toBe(NOW + holdMs);
	});

	it('is something else than any other failure', async () => {
		const { context, staticData } = polling();
		const thrown = error({ failure: { cause: 'temporarily-unavailable' } });

		await expect(runPoll(context, [watching('w', { objects: {}, error: thrown })])).rejects.toBe(
			thrown,
		);
		expect(staticData).not.toHaveProperty('notBefore');
	});
});
