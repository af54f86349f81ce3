import { respond } from '../../../../nodes/shared/webhook/respond';
import { startOnce } from '../../../../nodes/shared/webhook/startOnce';
import type { Listening } from '../../../support/engine/webhook.cjs';
import { delivery, listening, restarted, startedWith } from './deliveries';
import { triggerWith } from './trigger';

const ids = (count: number) => Array.from({ length: count }, (_, index) => `event-${index}`);

describe.each<[host: string, changes: Partial<Listening>]>([
	['n8n 2.41, which resets the mark of changed static data', {}],
	['n8n 1.x, which does not', { resetsMark: false }],
])('in %s', (_, changes) => {
	it('starts nothing twice after a restart', async () => {
		const host = listening(changes);
		for (const id of ids(3)) await host.call(delivery(id));
		const next = restarted(host, changes);
		for (const id of ids(3)) expect(await next.call(delivery(id))).toMatchObject({ status: 200 });
		expect(next.started).toEqual([]);
	});

	it('saves every delivery of a burst, although each call writes over what it did not know', async () => {
		const host = listening(changes);
		// Those that begin later are done sooner, all of them from the same state of the database.
		await Promise.all(
			ids(20).map(async (id, index) => await host.call(delivery(id, { startTakes: 20 - index }))),
		);
		const next = restarted(host, changes);
		for (const id of ids(20)) await next.call(delivery(id));
		expect(next.started).toEqual([]);
		expect(host.started).toHaveLength(20);
	});

	it('starts nothing twice for callers that hung up, before and after a restart', async () => {
		const host = listening(changes);
		const hangsUp = { hangsUp: true, startTakes: 1 };
		await Promise.all(ids(20).map(async (id) => await host.call(delivery(id, hangsUp))));
		const repeated = await Promise.all(ids(20).map(async (id) => await host.call(delivery(id))));
		expect(new Set(repeated.map(({ status }) => status))).toEqual(new Set([200]));
		const next = restarted(host, changes);
		for (const id of ids(20)) await next.call(delivery(id));
		expect([host.started.length, next.started.length]).toEqual([20, 0]);
	});
});

it('has n8n save once for each event, and not for repetitions', async () => {
	const host = listening();
	const saved = jest.spyOn(host, 'saved', 'set');
	for (const id of ['a', 'b', 'a', 'c', 'b']) await host.call(delivery(id));
	expect(saved).toHaveBeenCalledTimes(3);
});

it('answers 200 to a repetition while the first one, whose caller hung up, is handed over', async () => {
	const host = listening();
	const first = host.call(delivery('a', { hangsUp: true, startTakes: 20 }));
	expect(await host.call(delivery('a'))).toMatchObject({ status: 200 });
	await first;
	expect(startedWith(host)).toEqual(['a']);
});

it('does not remember a caller that hung up when n8n could not start', async () => {
	const host = listening();
	await host.call(delivery('a', { hangsUp: true, startFails: true }));
	expect(await host.call(delivery('a'))).toMatchObject({ status: 200 });
	expect(startedWith(host)).toEqual(['a']);
});

it('hands over one after another, in the order of arrival', async () => {
	let together = 0;
	let most = 0;
	const host = listening();
	host.whileStarting = async (start) => {
		most = Math.max(most, ++together);
		await start();
		together--;
	};
	await Promise.all(
		ids(5).map(async (id, index) => await host.call(delivery(id, { startTakes: 5 - index }))),
	);
	expect(most).toBe(1);
	expect(startedWith(host)).toEqual(ids(5));
});

it('hands over the next one when n8n could not start one', async () => {
	const host = listening();
	await Promise.all([
		host.call(delivery('a', { startFails: true, startTakes: 5 })),
		host.call(delivery('b')),
	]);
	expect(startedWith(host)).toEqual(['b']);
});

it('keeps what another trigger of the workflow has saved meanwhile', async () => {
	const host = listening();
	const other = listening({ name: 'Other', beside: host });
	await Promise.all([
		host.call(delivery('a', { startTakes: 5 })),
		other.call(delivery('b', { startTakes: 1 })),
		host.call(delivery('c')),
		other.call(delivery('d')),
	]);
	const next = restarted(host);
	const nextOther = listening({ name: 'Other', beside: next });
	for (const id of ['a', 'c']) await next.call(delivery(id));
	for (const id of ['b', 'd']) await nextOther.call(delivery(id));
	expect([next.started, nextOther.started]).toEqual([[], []]);
	// The same event is another one for another trigger.
	await nextOther.call(delivery('a'));
	expect(nextOther.started).toHaveLength(1);
});

it('leaves what the workflow keeps in its static data itself', async () => {
	const host = listening();
	host.saved = JSON.stringify({ global: { counter: 7 }, 'node:Trigger': { own: 'x' } });
	await host.call(delivery('a'));
	expect(JSON.parse(host.saved)).toMatchObject({
		global: { counter: 7 },
		'node:Trigger': { own: 'x', deliveries: [expect.any(String)] },
	});
});

it('works where n8n does not show its workflow', async () => {
	const node = triggerWith(async function () {
		const bare = new Proxy(this, {
			get: (target, name) => {
				const value: unknown = name === 'workflow' ? undefined : Reflect.get(target, name);
				return typeof value === 'function' ? value.bind(target) : value;
			},
		});
		return await respond(
			bare,
			async () => await startOnce(bare, ['a'], async () => [{ json: {} }]),
		);
	});
	const host = listening({ node, resetsMark: false });
	await host.call(delivery('a'));
	const next = restarted(host, { node, resetsMark: false });
	await next.call(delivery('a'));
	expect([host.started.length, next.started.length]).toEqual([1, 0]);
});

it('gives each item the ID of its event, the same one each time and after a restart', async () => {
	const mode = 'manual';
	const host = listening({ mode });
	for (const id of ['a', 'a', 'b']) await host.call(delivery(id));
	await restarted(host, { mode }).call(delivery('a'));
	const [first, repeated, other] = host.started.map(([{ json }]) => json.deliveryId);
	expect(first).toMatch(/^[0-9a-f]{32}$/);
	expect(repeated).toBe(first);
	expect(other).not.toBe(first);
	await host.call(delivery('b'));
});
