import { sleep } from 'n8n-workflow';
import { TriggerMemory } from '../../../../nodes/shared/webhook/triggerMemory';
import { delivery, listening, restarted, startedWith } from './deliveries';

it('starts once for a delivery that is repeated, and answers 200 each time', async () => {
	const host = listening();
	const answers = [];
	for (const id of ['a', 'b', 'a', 'a', 'b']) answers.push(await host.call(delivery(id)));
	expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
	expect(startedWith(host)).toEqual(['a', 'b']);
});

it('starts once for deliveries that arrive together', async () => {
	const host = listening({}, async () => await sleep(5));
	const answers = await Promise.all(
		['a', 'a', 'b', 'a', 'b'].map(async (id) => await host.call(delivery(id, { startTakes: 5 }))),
	);
	expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
	expect(startedWith(host).sort()).toEqual(['a', 'b']);
});

it('does not remember what n8n did not take over', async () => {
	const host = listening();
	expect(await host.call(delivery('a', { startFails: true }))).toMatchObject({ status: 500 });
	expect(await restarted(host).call(delivery('a'))).toMatchObject({ status: 200 });
	await host.call(delivery('a'));
	expect(startedWith(host)).toEqual(['a']);
});

it('does not remember what could not be made into items', async () => {
	let attempt = 0;
	const host = listening({}, async () => {
		if (++attempt === 1) throw new Error('The API is away');
	});
	expect(await host.call(delivery('a'))).toMatchObject({ status: 500 });
	expect(await host.call(delivery('a'))).toMatchObject({ status: 200 });
	expect(startedWith(host)).toEqual(['a']);
});

it('asks a repetition to come again when the first delivery was not taken over', async () => {
	const host = listening();
	const answers = await Promise.all([
		host.call(delivery('a', { startFails: true, startTakes: 5 })),
		host.call(delivery('a')),
	]);
	expect(answers.map(({ status }) => status)).toEqual([500, 503]);
	expect(host.started).toEqual([]);
});

it('tells two triggers apart', async () => {
	const [first, second] = [listening(), listening()];
	await first.call(delivery('a'));
	await second.call(delivery('a'));
	expect([first.started.length, second.started.length]).toEqual([1, 1]);
});

it('lets a test call start each time, and remembers nothing of it', async () => {
	const host = listening({ mode: 'manual' });
	await host.call(delivery('a'));
	await host.call(delivery('a'));
	expect([host.started.length, host.saved]).toEqual([2, '{}']);
});

it('remembers the last 1000', async () => {
	const host = listening();
	for (let index = 0; index <= 1000; index++) await host.call(delivery(String(index)));
	expect(JSON.parse(host.saved)['node:Trigger'].deliveries).toHaveLength(1000);
	expect(host.saved.length).toBeLessThan(16_000);
	await host.call(delivery('1'));
	await host.call(delivery('1000'));
	expect(host.started).toHaveLength(1001);
	await host.call(delivery('0'));
	expect(host.started).toHaveLength(1002);
});

it.each([null, 'text', {}, [null, 7, {}]])('copes with saved data like %j', async (deliveries) => {
	const host = listening();
	host.saved = JSON.stringify({ 'node:Trigger': { deliveries } });
	await host.call(delivery('a'));
	await host.call(delivery('a'));
	expect(host.started).toHaveLength(1);
});

it('lets go of a claim that nobody settles', async () => {
	let now = 0;
	const memory = new TriggerMemory(10, () => now);
	memory.claim('a');
	expect(memory.underWay('a')).toBeDefined();
	now = 600_000;
	expect(memory.underWay('a')).toBeUndefined();
});
