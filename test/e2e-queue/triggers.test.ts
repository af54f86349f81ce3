import { names, send, to } from '../e2e/support/callbacks.cjs';
import { useLunaNode, VM } from '../e2e/support/lunaNode.cjs';
import { useMoneyNs } from '../e2e/support/moneyNs.cjs';
import { useMoonBack } from '../e2e/support/moonBack.cjs';
import { useIMoneza } from '../e2e/support/iMoneza.cjs';
import { webhookProcesses } from '../e2e/support/n8n.cjs';
import { EVERY_FIVE_SECONDS } from '../e2e/support/polling.cjs';
import { useWebhookTriggers } from '../e2e/support/webhookTriggers.cjs';

const { triggers, activateAll } = useWebhookTriggers();
const lunaNode = useLunaNode();
const moonBack = useMoonBack();
const iMoneza = useIMoneza();
const moneyNs = useMoneyNs();

it('each webhook trigger starts its workflow, whichever process is called', async () => {
	const processes = webhookProcesses();
	expect(processes).toHaveLength(2);
	for (const { trigger, callback } of await activateAll()) {
		const ids = names(processes.length);
		for (const [index, id] of ids.entries()) {
			expect(await send(to(processes[index], callback(id)))).toBe(200);
		}
		const started = await trigger.started(ids.length);
		expect(started).toHaveLength(ids.length);
		const deliveryIds = started.flat().map(({ deliveryId }) => deliveryId);
		expect(new Set(deliveryIds).size).toBe(ids.length);
		for (const id of deliveryIds) expect(id).toMatch(/^[0-9a-f]{32}$/);
	}
});

it('each polling trigger starts its workflow with what is new', async () => {
	const pollTimes = EVERY_FIVE_SECONDS;
	const watched = await Promise.all([
		triggers.activate('lunaNodeTrigger', lunaNode.account, {
			events: ['vmStatusChanged'],
			pollTimes,
		}),
		triggers.activate('moonBackPollingTrigger', moonBack.account, {
			method: 'moonbacks',
			timeField: 'created_at',
			pollTimes,
		}),
		triggers.activate('moneyNsPollingTrigger', moneyNs.user, {
			authentication: 'user',
			path: '/api/v1/users/{userId}/orders',
			options: { mostPages: 5 },
			pollTimes,
		}),
		triggers.activate('iMonezaPollingTrigger', iMoneza.account, { simplify: false, pollTimes }),
	]);
	const row = { id: 26, title: 'New', created_at: '2025-02-01T00:00:00Z' };
	const order = { id: 'order-13', status: 'pending', symbol: 'ETH', amount: '0.1' };
	const resource = { ExternalKey: 'article-19', Name: 'article-19', Title: 'Ferry is back' };
	lunaNode.simulator.commands.setVmStatus({ vm_id: VM, status: 'Offline' });
	moonBack.simulator.commands.addRow({ method: 'moonbacks', row });
	moneyNs.simulator.commands.addOrder({ order });
	iMoneza.simulator.commands.addResource({ resource });
	const started = await Promise.all(watched.map(async (trigger) => await trigger.started(1)));
	expect(started).toMatchObject([
		[[{ event: 'vmStatusChanged', vm_id: VM }]],
		[[row]],
		[[order]],
		[[{ event: 'resourceCreated', ...resource }]],
	]);
});
