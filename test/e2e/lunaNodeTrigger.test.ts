import type { Execution } from '../../scripts/lib/execution.cjs';
import type { StoredWorkflow } from '../../scripts/lib/n8nRest.cjs';
import { useLunaNode, VM } from './support/lunaNode.cjs';
import { until } from './support/until.cjs';
import { chain } from './support/workflow.cjs';

const provider = useLunaNode();

describe('LunaNode Trigger', () => {
	/** n8n polls no more than once a minute, at each of these times. */
	const TIMES = [0, 5, 10, 15, 20, 25, 30, 35, 40, 45, 50, 55];
	const events = ['vmCreated', 'vmDeleted', 'vmStatusChanged', 'creditBelow'];

	const triggered = async (): Promise<StoredWorkflow> =>
		await provider.n8n.createWorkflow({
			...chain([
				{
					name: 'LunaNode Trigger',
					type: 'n8n-nodes-signed-apis.lunaNodeTrigger',
					parameters: {
						events,
						threshold: 10,
						pollTimes: {
							item: TIMES.map((second) => ({
								mode: 'custom',
								cronExpression: `${second} * * * * *`,
							})),
						},
					},
					credential: provider.account,
				},
				{ name: 'After', type: 'n8n-nodes-base.noOp', parameters: {} },
			]),
			pinData: {},
		});

	let workflow: StoredWorkflow | undefined;
	afterEach(async () => {
		if (workflow) await provider.n8n.deactivate(workflow);
		workflow = undefined;
	});

	const requests = () => provider.simulator.journal.processed.length;

	/** Executions of the workflow, the oldest first, once there are so many. */
	const executions = async (workflow: StoredWorkflow, count: number): Promise<Execution[]> =>
		await until(async () => {
			const ended = await provider.n8n.finishedExecutions(workflow);
			return ended.length < count ? undefined : ended.reverse();
		});

	/** Waits for one more poll; each asks for two lists. */
	async function nextPoll(): Promise<void> {
		const before = requests();
		await until(() => (requests() < before + 2 ? undefined : true));
	}

	it('starts the workflow once for each change, over several polls', async () => {
		const { n8n, simulator } = provider;
		workflow = await triggered();
		await n8n.activate(workflow);
		// The first poll remembers.
		await nextPoll();

		simulator.commands.setVmStatus({ vm_id: VM, status: 'Offline' });
		expect(await executions(workflow, 1)).toHaveLength(1);
		await nextPoll();
		const added = simulator.commands.addVm({ hostname: 'new.example.com' });
		simulator.commands.setCredit({ credit: '9.5' });
		expect(await executions(workflow, 2)).toHaveLength(2);
		await nextPoll();

		const runs = await executions(workflow, 2);
		expect(runs.map(({ status }) => status)).toEqual(['success', 'success']);
		expect(runs.map((run) => run.json('After'))).toMatchObject([
			[{ event: 'vmStatusChanged', vm_id: VM, previous_status: 'active' }],
			[
				{ event: 'vmCreated', vm_id: added.id },
				{ event: 'creditBelow', credit: '9.5', previous_credit: '42.73518200' },
			],
		]);
	});

	it('shows real records when it is tried out', async () => {
		const run = await provider.n8n.run(await triggered(), 'LunaNode Trigger');

		expect(run.error).toBeUndefined();
		expect(run.json('After').map(({ event }) => event)).toEqual(events);
	});
});
