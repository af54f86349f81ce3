import { useLunaNode, VM } from './support/lunaNode.cjs';
import { EVERY_FIVE_SECONDS, oneMorePoll } from './support/polling.cjs';
import { useTriggers } from './support/triggers.cjs';

const triggers = useTriggers();
const provider = useLunaNode();

describe('LunaNode Trigger', () => {
	const events = ['vmCreated', 'vmDeleted', 'vmStatusChanged', 'creditBelow'];
	const watched = { events, threshold: 10 };

	/** The VMs and the credit. */
	const REQUESTS_PER_POLL = 2;

	it('starts the workflow once for each change, over several polls', async () => {
		const { account, simulator } = provider;
		const { started } = await triggers.activate('lunaNodeTrigger', account, {
			...watched,
			pollTimes: EVERY_FIVE_SECONDS,
		});

		simulator.commands.setVmStatus({ vm_id: VM, status: 'Offline' });
		expect(await started(1)).toHaveLength(1);
		const added = simulator.commands.addVm({ hostname: 'new.example.com' });
		simulator.commands.setCredit({ credit: '9.5' });
		expect(await started(2)).toHaveLength(2);

		await oneMorePoll(simulator, REQUESTS_PER_POLL);
		expect(await started(2)).toMatchObject([
			[{ event: 'vmStatusChanged', vm_id: VM, previous_status: 'active' }],
			[
				{ event: 'vmCreated', vm_id: added.id },
				{ event: 'creditBelow', credit: '9.5', previous_credit: '42.73518200' },
			],
		]);
	});

	it('shows real records when it is tried out', async () => {
		const shown = await triggers.tryOut('lunaNodeTrigger', provider.account, watched);
		expect(shown.map(({ event }) => event)).toEqual(events);
	});
});
