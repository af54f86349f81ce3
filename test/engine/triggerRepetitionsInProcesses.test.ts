import type { runOnce } from '../../nodes/shared/webhook/runOnce';
import { processedData } from '../support/engine/processedData.cjs';
import { sleep, type IExecuteFunctions, type INodeExecutionData } from 'n8n-workflow';

/** An execution of a trigger in one of several processes, which share n8n's store only. */
type Process = (id: string) => Promise<INodeExecutionData[]>;

function startProcess(): Process {
	let run: typeof runOnce;
	jest.isolateModules(() => {
		({ runOnce: run } = jest.requireActual('../../nodes/shared/webhook/runOnce'));
	});
	return async (id) => (await run(context(id)))[0];
}

const store = { workflow: { id: 'shared', active: true }, node: { id: 'trigger' } };

const context = (deliveryId: string) =>
	({
		getInputData: () => [{ json: { deliveryId } }],
		getMode: () => 'webhook',
		getWorkflow: () => store.workflow,
		getNode: () => store.node,
		addExecutionHints: () => {},
		helpers: {
			checkProcessedAndRecord: async (items: string[], scope: 'node', options: object) =>
				await processedData.checkProcessedAndRecord(items, scope, store as never, options as never),
		},
	}) as unknown as IExecuteFunctions;

const ids = (name: string, count = 10) => Array.from({ length: count }, (_, i) => `${name}-${i}`);

/** How many executions went on. */
const countOf = (ran: INodeExecutionData[][]) => ran.filter((items) => items.length > 0).length;

/** Gives the processes the time to look again, and to find that nothing is missing: more than they wait each time, several times over. */
const allHaveLooked = async () => await sleep(2000);

beforeEach(() => processedData.rows.clear());

it('knows what another process has run, although both wrote at the same time', async () => {
	const [one, other] = [startProcess(), startProcess()];
	const ran = await Promise.all([...ids('a').map(one), ...ids('b').map(other)]);
	expect(countOf(ran)).toBe(20);
	await allHaveLooked();
	// Later, and each at the process that has not run it.
	for (const id of ids('a')) expect(await other(id)).toEqual([]);
	for (const id of ids('b')) expect(await one(id)).toEqual([]);
});

it('loses nothing, and runs little twice, of what two processes begin at the same moment', async () => {
	const [one, other] = [startProcess(), startProcess()];
	const ran = await Promise.all(ids('a').flatMap((id) => [one(id), other(id)]));
	expect(countOf(ran)).toBeGreaterThanOrEqual(10);
	expect(countOf(ran)).toBeLessThan(20);
	await allHaveLooked();
	for (const process of [one, other, startProcess()]) {
		for (const id of ids('a')) expect(await process(id)).toEqual([]);
	}
});
