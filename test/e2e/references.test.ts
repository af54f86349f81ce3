import type { Execution } from '../../scripts/lib/execution.cjs';
import type { Fault } from '../../simulators/shared/faults.cjs';
import { monerooStep, PAYOUT, useMoneroo } from './support/moneroo.cjs';
import { restartN8n } from './support/n8n.cjs';
import { chain, START } from './support/workflow.cjs';

// n8n's own deduplication store, in its database: what a reference promises over executions and restarts.

const moneroo = useMoneroo({ rateLimit: false });

/** How long n8n needs at most to end and to start again, beside all else; ms */
const WITH_RESTART = 400_000;

/** A workflow that pays each reference once; running it again is another execution of the same node. */
async function payouts(references: string[], whenAlreadySent: 'error' | 'skip') {
	const credential = await moneroo.addCredential({ requestsPerMinute: 0 });
	const options = { reference: '={{ $json.reference }}', whenAlreadySent };
	const step = monerooStep(credential, 'payout', 'initialize', { ...PAYOUT, options });
	const items = references.map((reference) => ({ reference }));
	const workflow = await moneroo.n8n.createWorkflow(chain([step], items));
	return async () => await moneroo.n8n.run(workflow, START);
}

const json = (execution: Execution) => execution.items('Moneroo').map((item) => item.json);
const sent = () => moneroo.simulator.journal.entries.length;

it(
	'sends a reference once, in one run, in the next one and after a restart',
	async () => {
		const run = await payouts(['inv-1', 'inv-1', 'inv-2'], 'skip');
		const paid = { id: expect.stringMatching(/^po_/) };
		const skipped = (reference: string) => ({ reference, alreadySent: true });
		expect(json(await run())).toEqual([
			expect.objectContaining(paid),
			skipped('inv-1'),
			expect.objectContaining(paid),
		]);
		const all = [skipped('inv-1'), skipped('inv-1'), skipped('inv-2')];
		expect(json(await run())).toEqual(all);
		await restartN8n('SIGKILL');
		expect(json(await run())).toEqual(all);
		expect(sent()).toBe(2);
	},
	WITH_RESTART,
);

it.each<[what: string, fault: Fault, requests: number, again: RegExp | undefined]>([
	['keeps a reference whose answer was lost', { kind: 'resetAfter' }, 1, /inv-3/],
	[
		'gives a reference back that was refused',
		{ kind: 'status', status: 422, body: '{"message":"Amount too small"}' },
		2,
		undefined,
	],
])('%s', async (_, fault, requests, again) => {
	const run = await payouts(['inv-3'], 'error');
	moneroo.simulator.faults.add(fault);
	expect((await run()).error).toBeDefined();
	const { error } = await run();
	if (again) expect(error?.message).toMatch(again);
	else expect(error).toBeUndefined();
	expect(sent()).toBe(requests);
});
