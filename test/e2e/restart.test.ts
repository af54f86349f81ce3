import { sleep } from 'n8n-workflow';
import { hangUp, names, send, sendEach } from './support/callbacks.cjs';
import { restartN8n } from './support/n8n.cjs';
import { useWebhookTriggers } from './support/webhookTriggers.cjs';

const { moneroo, activate, activateAll } = useWebhookTriggers();

/** How long n8n needs at most to end and to start again, beside all else; ms */
const WITH_RESTART = 400_000;
/** Whether the trigger has asked the API for the record that a callback is about. */
const isAskedFor = (id: string): boolean =>
	moneroo.simulator.journal.entries.some(({ path }) => path.includes(id));

it(
	'starts nothing again after a restart, whichever trigger and whether or not the caller waited',
	async () => {
		const rows = (await activateAll()).map((row) => ({ ...row, ids: names(3) }));
		for (const { callback, ids } of rows) {
			expect(await sendEach(ids.map(callback))).toEqual([200, 200, 200]);
		}
		const [{ callback, trigger }] = rows;
		const hurried = names(20);
		// The trigger gives the API 2 s.
		moneroo.simulator.faults.add({ kind: 'delay', ms: 60_000, times: 'always' });
		const gone = hurried.map(async (id) => await hangUp(callback(id), () => isAskedFor(id)));
		expect(new Set(await Promise.all(gone))).toEqual(new Set([true]));
		await trigger.started(3 + hurried.length);

		await restartN8n('SIGTERM');

		expect(new Set(await sendEach(hurried.map(callback)))).toEqual(new Set([200]));
		for (const { callback: call, trigger: again, ids } of rows) {
			expect(await sendEach(ids.map(call))).toEqual([200, 200, 200]);
			// A new one afterwards: were a repeated one to start something, it would have come first.
			expect(await send(call(names(1)[0]))).toBe(200);
			const count = again === trigger ? ids.length + hurried.length : ids.length;
			expect(await again.started(count + 1)).toHaveLength(count + 1);
		}
	},
	WITH_RESTART,
);

it('starts once for a caller that hung up and calls again, at once and after more than a minute', async () => {
	const { trigger, callback: call } = await activate.moneroo();
	const callback = call('py_demo0001aaaa');
	moneroo.simulator.faults.add({ kind: 'delay', ms: 1500 });
	expect(await hangUp(callback, () => isAskedFor('py_demo0001aaaa'))).toBe(true);
	expect(await send(callback)).toBe(200);
	// Memory that only held for a minute once let the provider's later attempt start again.
	await sleep(70_000);
	expect(await send(callback)).toBe(200);
	await send(call('py_last'));
	expect(await trigger.started(2)).toHaveLength(2);
}, 180_000);
