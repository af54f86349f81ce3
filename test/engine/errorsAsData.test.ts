import type { Fault } from '../../simulators/shared/faults.cjs';
import { json, runNode, type Run } from '../support/engine/run.cjs';
import { startWrites, WRITES, WRITING_NODES, type WritingNode } from './writes';

type Changes = Partial<Run> & { onError?: Run['onError'] };

/** The failed item of a write that meets a fault, without its message. */
async function failed(node: WritingNode, fault?: Fault, changes: Changes = {}) {
	const provider = await startWrites(node, fault);
	const result = await runNode({
		node,
		parameters: WRITES[node].parameters,
		credentials: provider.credentials,
		items: [{ n: 1 }],
		onError: 'continueRegularOutput',
		...changes,
	});
	await provider.close();
	const [{ error, ...facts }] = json(result);
	expect(error).toEqual(expect.any(String));
	return facts;
}

describe.each(WRITING_NODES)('the item of %s that failed', (node) => {
	it.each<[fault: Fault, facts: object]>([
		[
			{ kind: 'status', status: 422 },
			{ sent: 'no', reason: 'refused', status: 422 },
		],
		[
			{ kind: 'status', status: 502 },
			{ sent: 'unknown', reason: 'provider-error', status: 502 },
		],
		[
			{ kind: 'status', status: 408 },
			{ sent: 'unknown', reason: 'provider-error', status: 408 },
		],
		[{ kind: 'resetAfter' }, { sent: 'unknown', reason: 'no-answer' }],
		[{ kind: 'resetBefore' }, { sent: 'unknown', reason: 'no-answer' }],
	])('tells what became of it: %j', async (fault, facts) => {
		expect(await failed(node, fault)).toEqual(facts);
	});

	it.each<Fault['kind']>(['truncatedJson', 'html'])(
		'does not know what an answer means that cannot be read: %s',
		async (kind) => {
			expect(await failed(node, { kind } as Fault)).toMatchObject({
				sent: 'unknown',
				reason: 'unreadable',
			});
		},
	);

	it('was certainly not sent where nobody listens', async () => {
		const provider = await startWrites(node);
		await provider.close();
		const { credentials } = provider;
		// MoneyNS cannot even log in.
		const reason = node === 'moneyNs' ? expect.any(String) : 'unreachable';
		expect(await failed(node, undefined, { credentials })).toEqual({ sent: 'no', reason });
	});

	it('was kept back by its credential', async () => {
		const provider = await startWrites(node);
		const credentials = structuredClone(provider.credentials);
		for (const data of Object.values(credentials)) data.access = 'readOnly';
		const facts = await failed(node, undefined, { credentials });
		expect(facts).toEqual({ sent: 'no', reason: 'blocked' });
		expect(provider.requests()).toBe(0);
		await provider.close();
	});

	it('tells the same on the error output', async () => {
		const provider = await startWrites(node, { kind: 'status', status: 422 });
		const result = await runNode({
			node,
			parameters: WRITES[node].parameters,
			credentials: provider.credentials,
			items: [{ n: 1 }],
			onError: 'continueErrorOutput',
		});
		await provider.close();
		expect(result.errors).toMatchObject([{ sent: 'no', reason: 'refused', status: 422 }]);
	});
});

it('is invalid where a field or an expression is', async () => {
	const wrong = [{ n: -1 }, { n: 'null' }, {}, { n: NaN }, { n: '  ' }].map(async (item) => {
		const facts = await failed('moneroo', undefined, { items: [item] });
		expect(facts).toEqual({ sent: 'no', reason: 'invalid' });
	});
	await Promise.all(wrong);
	const parameters = { ...WRITES.moneroo.parameters, amount: '={{ $json.n.missing.deeper }}' };
	expect(await failed('moneroo', undefined, { parameters })).toEqual({
		sent: 'no',
		reason: 'invalid',
	});
});

it('is refused with the status of the answer where LunaNode says no with HTTP 200', async () => {
	const body = JSON.stringify({ success: 'no', error: 'plan is sold out' });
	const facts = await failed('lunaNode', { kind: 'status', status: 200, body });
	expect(facts).toEqual({ sent: 'no', reason: 'refused', status: 200 });
});

it('is rate-limited where the limit leaves no room', async () => {
	const provider = await startWrites('moneroo', {
		kind: 'status',
		status: 429,
		retryAfter: 3600,
		times: 1,
	});
	const credentials = structuredClone(provider.credentials);
	credentials.monerooApi.maxWaitSeconds = 1;
	const facts = await failed('moneroo', undefined, { credentials });
	expect(facts).toEqual({ sent: 'no', reason: 'rate-limited' });
	await provider.close();
});
