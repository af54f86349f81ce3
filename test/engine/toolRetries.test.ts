import type { Fault } from '../../simulators/shared/faults.cjs';
import { callTool, type ToolCalls } from '../support/engine/toolCalls.cjs';
import { asTool, startWrites, WRITES, WRITING_NODES, type WritingNode } from './writes';

type Changes = Partial<ToolCalls>;

/** Calls the node's write as a tool with "Retry On Fail"; the first request meets a fault. */
async function call(node: WritingNode, fault: Fault | undefined, changes: Changes = {}) {
	const provider = await startWrites(node, fault);
	const answers = await callTool({
		node,
		parameters: asTool(WRITES[node]),
		credentials: provider.credentials,
		calls: [{ n: 1 }],
		retryOnFail: true,
		...changes,
	});
	await provider.close();
	return { answers, requests: provider.requests(), processed: provider.processed() };
}

/** After any of these nobody knows what became of the request. */
const UNKNOWN: Fault[] = [
	{ kind: 'resetAfter' },
	{ kind: 'resetDuring' },
	{ kind: 'truncatedJson' },
	{ kind: 'status', status: 502 },
];

const CALLERS = ['agent', 'engine'] as const;

describe.each(WRITING_NODES)('%s as a tool', (node) => {
	describe.each(CALLERS)('that the %s runs', (by) => {
		it.each(UNKNOWN)('sends a call once that may have been accepted: $kind', async (fault) => {
			const seen = await call(node, fault, { by });
			expect(seen.requests).toBe(1);
			expect(seen.answers).toEqual([expect.stringMatching(/\bmay have\b/)]);
		});

		it('tries again after a certain refusal', async () => {
			const seen = await call(node, { kind: 'status', status: 422 }, { by });
			expect(seen).toMatchObject({ requests: 2, processed: 1 });
			expect(seen.answers).toEqual([expect.not.stringMatching(/error/i)]);
		});

		it.each(['continueRegularOutput', 'continueErrorOutput'] as const)(
			'sends a call once that may have been accepted, On Error: %s',
			async (onError) => {
				const seen = await call(node, { kind: 'resetAfter' }, { by, onError });
				expect(seen).toMatchObject({ requests: 1, processed: 1 });
			},
		);
	});

	it('carries each call out, also one that looks like another', async () => {
		const calls = [{ n: 1 }, { n: 1 }, { n: 2 }];
		expect(await call(node, undefined, { calls })).toMatchObject({ processed: 3 });
	});

	it('carries out the calls beside one that may have been accepted', async () => {
		const calls = [{ n: 1 }, { n: 1 }, { n: 2 }];
		const seen = await call(node, { kind: 'resetAfter' }, { calls });
		expect(seen).toMatchObject({ requests: 3, processed: 3 });
		expect(seen.answers.filter((answer) => /\bmay have\b/.test(answer))).toHaveLength(1);
	});
});
