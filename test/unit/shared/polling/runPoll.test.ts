import type { IDataObject } from 'n8n-workflow';
import { runPoll, type Watch } from '../../../../nodes/shared/polling/runPoll';
import { difference, type Snapshot } from '../../../../nodes/shared/polling/snapshot';
import { polling, stored } from './context';
import { emitted, error, watching, type World } from './watching';

describe('a poll', () => {
	it('remembers at first and emits nothing, then what has changed', async () => {
		const { context, staticData } = polling();
		const world = { objects: { a: 'on', b: 'on' } as Snapshot };
		const poll = async () => emitted(await runPoll(context, [watching('w', world)]));

		expect(await poll()).toBeNull();
		expect(staticData).toEqual({
			watches: { w: { scope: '', memory: { a: 'on', b: 'on' } } },
		});
		expect(await poll()).toBeNull();
		world.objects = { a: 'off', c: 'on' };
		expect(await poll()).toEqual(['added c', 'changed a', 'removed b']);
		expect(await poll()).toBeNull();
	});

	it('goes on after a restart where it stopped', async () => {
		const world = { objects: { a: 'on' } as Snapshot };
		const before = polling();
		await runPoll(before.context, [watching('w', world)]);
		world.objects = { a: 'off' };
		const after = polling(stored(before.staticData));

		expect(emitted(await runPoll(after.context, [watching('w', world)]))).toEqual(['changed a']);
	});

	it('begins anew when a watch is about something else, and forgets one that is gone', async () => {
		const { context, staticData } = polling();
		const world = { objects: { a: 'on' } as Snapshot };
		await runPoll(context, [watching('w', world, 'toronto'), watching('other', world)]);

		expect(
			await runPoll(context, [watching('w', { objects: { b: 'on' } }, 'montreal')]),
		).toBeNull();
		expect(staticData).toEqual({
			watches: { w: { scope: 'montreal', memory: { b: 'on' } } },
		});
	});

	it('shows samples to who tries it out, and moves nothing', async () => {
		const frozen = Object.freeze({ watches: { w: { scope: '', memory: { a: 'off' } } } });
		const { context } = polling(frozen, { mode: 'manual' });

		expect(emitted(await runPoll(context, [watching('w', { objects: { a: 'on' } })]))).toEqual([
			'sample a',
		]);
		expect(await runPoll(context, [watching('w', { objects: {} })])).toBeNull();
		expect(frozen).toEqual({ watches: { w: { scope: '', memory: { a: 'off' } } } });
	});

	it('shows samples although the provider asked to be left alone', async () => {
		const { context } = polling({ notBefore: Date.now() + 60_000 }, { mode: 'manual' });

		expect(await runPoll(context, [watching('w', { objects: { a: 'on' } })])).not.toBeNull();
	});
});

describe('when something fails', () => {
	it('throws it, and emits everything once when it works again', async () => {
		const { context } = polling();
		const world: World = { objects: { a: 'on' } };
		const poll = async () => emitted(await runPoll(context, [watching('w', world)]));
		await poll();
		world.objects = { a: 'off' };
		world.error = error({});

		await expect(poll()).rejects.toBe(world.error);
		world.error = undefined;
		expect(await poll()).toEqual(['changed a']);
		expect(await poll()).toBeNull();
	});

	it('emits what is complete, says what is not, and makes up for it later', async () => {
		const { context, warn } = polling();
		const [good, bad] = [
			{ objects: {} as Snapshot },
			{ objects: {} as Snapshot, error: undefined as unknown },
		];
		const poll = async () =>
			emitted(await runPoll(context, [watching('good', good), watching('bad', bad)]));
		await poll();
		Object.assign(good, { objects: { a: 'on' } });
		Object.assign(bad, { objects: { b: 'on' }, error: error({}) });

		expect(await poll()).toEqual(['added a']);
		expect(warn).toHaveBeenCalledWith(expect.stringContaining('No'));
		await expect(poll()).rejects.toBe(bad.error);
		bad.error = undefined;
		expect(await poll()).toEqual(['added b']);
		expect(await poll()).toBeNull();
	});

	it('does not remember a first look that failed', async () => {
		const { context, staticData } = polling();
		await expect(
			runPoll(context, [watching('w', { objects: { a: 'on' }, error: error({}) })]),
		).rejects.toThrow('No');
		expect(staticData).toEqual({ watches: {} });

		expect(await runPoll(context, [watching('w', { objects: { a: 'on' } })])).toBeNull();
	});

	it('leaves the events to a later poll that overtook it', async () => {
		const { context } = polling();
		const world = { objects: { a: 'on' } as Snapshot };
		const watch = watching('w', world);
		await runPoll(context, [watch]);
		world.objects = { a: 'off' };
		let release = () => {};
		const slow: Watch = {
			...watch,
			check: async (remembered) => {
				const look = await watch.check(remembered);
				await new Promise<void>((resolve) => (release = resolve));
				return look;
			},
		};
		const overtaken = runPoll(context, [slow]);

		expect(emitted(await runPoll(context, [watch]))).toEqual(['changed a']);
		release();
		expect(await overtaken).toBeNull();
	});
});

it('survives any course of changes, failures and restarts without losing or doubling an event', async () => {
	let seed = 7;
	const random = (below: number) => (seed = (seed * 48_271) % 2_147_483_647) % below;
	const world: World = { objects: {} };
	let staticData: IDataObject = {};
	const truth: string[] = [];
	const told: string[] = [];
	await runPoll(polling(staticData).context, [watching('w', world)]);
	for (let step = 0; step < 400; step++) {
		const before = world.objects;
		// One object changes at a time, and never back before it was seen.
		if (!world.error) world.objects = { ...before, [`id${random(9)}`]: `state${step}` };
		const { added, changed } = difference(before, world.objects);
		truth.push(...added.map((id) => `added ${id}`), ...changed.map((id) => `changed ${id}`));
		world.error = random(3) === 0 ? error({}) : undefined;
		if (random(4) === 0) staticData = stored(staticData);
		const poll = runPoll(polling(staticData).context, [watching('w', world)]);
		told.push(...(emitted(await poll.catch(() => null)) ?? []));
	}
	world.error = undefined;
	told.push(...(emitted(await runPoll(polling(staticData).context, [watching('w', world)])) ?? []));
	expect(told).toEqual(truth);
	expect(told.length).toBeGreaterThan(100);
});
