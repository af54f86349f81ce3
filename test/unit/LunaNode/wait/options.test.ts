import type { IDataObject } from 'n8n-workflow';
import { LUNANODE } from '../../../../nodes/LunaNode/provider';
import { waitLimitMs } from '../../../../nodes/LunaNode/wait/options';
import { execute } from '../../../../nodes/shared/operations/execute';
import { execution, success } from '../context';

const VM = 'c2f7b4de-8a31-4f0b-bb3e-5a0d8e6f2b22';

it.each([
	[{}, undefined],
	[{ waitUntilReady: false, waitLimitMinutes: 5 }, undefined],
	[{ waitUntilReady: true }, 600_000],
	[{ waitUntilReady: true, waitLimitMinutes: 3 }, 180_000],
])('waits with the options %j for %s ms', (options, limitMs) => {
	expect(waitLimitMs(options)).toBe(limitMs);
});

const stop = (options: IDataObject) =>
	execution({
		parameters: [{ resource: 'vm', operation: 'stop', vm_id: VM, options }],
		answering: ({ path }) =>
			path === 'vm/info' ? success({ info: { status_nohtml: 'Offline' } }) : success(),
	});

it.each([[0], [-1], ['soon'], [Infinity]])(
	'refuses %s minutes before anything is sent',
	async (waitLimitMinutes) => {
		const { context, calls } = stop({ waitUntilReady: true, waitLimitMinutes });
		await expect(execute(context, LUNANODE)).rejects.toThrow("'Wait Limit (Minutes)'");
		expect(calls).toEqual([]);
	},
);

it.each([
	[{}],
	[{ waitUntilReady: false, waitLimitMinutes: 5 }],
	[{ waitUntilReady: 'false' }],
	[{ waitUntilReady: 'no' }],
	[{ waitUntilReady: '' }],
])('does not wait with the options %j', async (options) => {
	const { context, calls } = stop(options);
	expect(await execute(context, LUNANODE)).toMatchObject([[{ json: { success: true } }]]);
	expect(calls.map(({ path }) => path)).toEqual(['vm/stop']);
});

it.each(['soon', {}, 2])('refuses %j, which is neither on nor off', async (waitUntilReady) => {
	const { context, calls } = stop({ waitUntilReady });
	await expect(execute(context, LUNANODE)).rejects.toThrow("'Wait Until Ready'");
	expect(calls).toEqual([]);
});

it.each([true, 'true', 'Yes'])('waits when told %j', async (waitUntilReady) => {
	jest.useFakeTimers();
	const { context, calls } = stop({ waitUntilReady, waitLimitMinutes: '1' });
	const running = execute(context, LUNANODE);
	await jest.advanceTimersByTimeAsync(60_000);
	jest.useRealTimers();
	expect(await running).toEqual([
		[{ json: { vm_id: VM, status_nohtml: 'Offline' }, pairedItem: { item: 0 } }],
	]);
	expect(calls.map(({ path }) => path)).toEqual(['vm/stop', 'vm/info']);
});
