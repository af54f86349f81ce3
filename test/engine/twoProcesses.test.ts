import { startMoneroo } from '../../simulators/moneroo/index.cjs';
import { report } from '../support/logs.cjs';
import { runWorker } from '../support/processes/spawn.cjs';

/** A minute of the workers takes this many real milliseconds. */
const SHORT_MINUTE_MS = 6000;
const TIME_LAPSE = 60_000 / SHORT_MINUTE_MS;

const LIMIT = 120;
const ITEMS_EACH = 660;

// The processes' minutes are six seconds long, so a busy machine upsets them ten times as much as a real minute would be.
jest.retryTimes(2);

it('two n8n processes that share a Moneroo account use it together, with hardly a refusal', async () => {
	const simulator = await startMoneroo({
		rateLimit: { requests: LIMIT, windowMs: SHORT_MINUTE_MS, retryAfter: 'none' },
	});
	const { baseUrl, secretKey } = simulator.credentials;
	const workers = [1, 2].map(
		async () =>
			await runWorker('monerooWorker', [baseUrl, secretKey, String(ITEMS_EACH)], TIME_LAPSE),
	);
	const results = await Promise.all(workers);
	await simulator.close();

	const { entries, processed } = simulator.journal;
	const refusedPart = 1 - processed.length / entries.length;
	const elapsedMs = (processed.at(-1)?.receivedAt ?? 0) - processed[0].receivedAt;
	const windows = elapsedMs / SHORT_MINUTE_MS;
	const rate = processed.length / LIMIT / windows;
	report(
		`${entries.length} requests in ${windows.toFixed(1)} windows: ${(100 * refusedPart).toFixed(2)} % answered 429, ` +
			`${(100 * rate).toFixed(1)} % of the allowance used`,
	);

	expect(results).toEqual([{ read: ITEMS_EACH }, { read: ITEMS_EACH }]);
	expect(windows).toBeGreaterThan(10);
	expect(refusedPart).toBeLessThan(0.02);
	expect(rate).toBeGreaterThan(0.9);
}, 180_000);
