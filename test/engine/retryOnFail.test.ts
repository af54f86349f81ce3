import { sleep } from 'n8n-workflow';
import { startMoonBack } from '../../simulators/moonBack/index.cjs';
import type { Fault } from '../../simulators/shared/faults.cjs';
import { runNode } from '../support/engine/run.cjs';
import { startWrites, WRITES, WRITING_NODES, type WritingNode } from './writes';

type OnError = 'stopWorkflow' | 'continueRegularOutput' | 'continueErrorOutput';

/** Runs a node for three items with "Retry On Fail"; one of them meets a fault at its first try. */
async function run(node: WritingNode, fault: Fault, onError: OnError, skip = 1) {
	const provider = await startWrites(node, { ...fault, skip });
	const { items, error } = await runNode({
		node,
		parameters: WRITES[node].parameters,
		credentials: provider.credentials,
		items: [{ n: 1 }, { n: 2 }, { n: 3 }],
		retryOnFail: true,
		onError,
	});
	await provider.close();
	return { items, error, requests: provider.requests(), processed: provider.processed() };
}

describe.each(WRITING_NODES)('%s', (node) => {
	it('sends no item again that was accepted', async () => {
		const seen = await run(node, { kind: 'status', status: 422 }, 'stopWorkflow');
		expect(seen.error).toBeUndefined();
		expect(seen.items.map(({ pairedItem }) => pairedItem)).toEqual([
			{ item: 0 },
			{ item: 1 },
			{ item: 2 },
		]);
		expect(seen).toMatchObject({ requests: 4, processed: 3 });
	});

	// n8n then runs the whole node again because the first item has an error.
	it.each<OnError>(['continueRegularOutput', 'continueErrorOutput'])(
		'sends no item again that was accepted, On Error: %s',
		async (onError) => {
			const seen = await run(node, { kind: 'status', status: 422 }, onError, 0);
			expect(seen).toMatchObject({ requests: 4, processed: 3 });
		},
	);

	it.each<Fault>([
		{ kind: 'resetAfter' },
		{ kind: 'resetDuring' },
		{ kind: 'truncatedJson' },
		{ kind: 'status', status: 503 },
	])('sends no item again that may have been accepted: $kind', async (fault) => {
		const stopped = await run(node, fault, 'stopWorkflow');
		expect(`${stopped.error?.message} ${stopped.error?.description}`).toMatch(/\bmay have\b/);
		expect(stopped.requests).toBe(2);
		const continued = await run(node, fault, 'continueRegularOutput', 0);
		expect(continued.requests).toBe(3);
		expect(continued.items[0].json.error).toBeDefined();
	});
});

it('waits for what an earlier try still has on its way', async () => {
	const { start, parameters } = WRITES.moneroo;
	const { simulator, credentials } = await start();
	simulator.faults.add({ kind: 'delay', ms: 300 });
	simulator.faults.add({ kind: 'status', status: 422 });
	const { items } = await runNode({
		node: 'moneroo',
		parameters: { ...parameters, options: { concurrency: 2 } },
		credentials,
		items: [{ n: 1000 }, { n: 2000 }],
		retryOnFail: true,
	});
	expect(items).toHaveLength(2);
	const amounts = simulator.state.transactions.all('payout').slice(2);
	expect(amounts.map(({ request }) => request.amount).sort()).toEqual([1000, 2000]);
	await simulator.close();
});

// Only a declarative node has "Batching", with which n8n fails at a later batch while the first is on its way.
it('waits for what an earlier batch still has on its way', async () => {
	const simulator = await startMoonBack();
	const { apiToken, baseUrl } = simulator.credentials;
	const credentials = { moonBackApi: { apiToken, baseUrl, requestsPerHour: 0 } };
	const earlier = simulator.state.collections.contacts.rows.length;
	simulator.faults.add({ kind: 'delay', ms: 600, times: 2 });
	await runNode({
		node: 'moonBack',
		parameters: {
			...WRITES.moonBack.parameters,
			body: '={{ { n: $json.n.toInt() } }}',
			requestOptions: { batching: { batch: { batchSize: 2, batchInterval: 50 } } },
		},
		credentials,
		items: [{ n: '1000' }, { n: '2000' }, { n: 'x' }],
		retryOnFail: true,
	});
	const { entries } = simulator.journal;
	const isBusy = () => entries.length < 2 || entries.some(({ status }) => status === null);
	for (let look = 0; look < 1000 && isBusy(); look++) await sleep(5);
	// Whatever left before this one arrives before it.
	await runNode({
		node: 'moonBack',
		parameters: { ...WRITES.moonBack.parameters, operation: 'get' },
		credentials,
	});
	const added = simulator.state.collections.contacts.rows.slice(earlier);
	expect(added.map(({ n }) => n)).toEqual([1000, 2000]);
	await simulator.close();
});
