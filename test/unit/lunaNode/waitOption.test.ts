import type { IDataObject, INodeProperties } from 'n8n-workflow';
import { execute } from '../../../nodes/LunaNode/execute';
import { fieldsFor } from '../../../nodes/LunaNode/fields';
import { CATEGORIES } from '../../../nodes/LunaNode/resources';
import { execution, success } from './context';

const VM = 'c2f7b4de-8a31-4f0b-bb3e-5a0d8e6f2b22';

const actions = CATEGORIES.flatMap(({ category, actions: rows }) =>
	rows.map((action) => [`${category}/${action.action}`, category, action] as const),
);

it.each(actions)('%s offers to wait if there is something to wait for', (_, category, action) => {
	const options = fieldsFor(CATEGORIES).find(
		({ name, displayOptions }) =>
			name === 'options' &&
			displayOptions?.show?.resource?.includes(category) &&
			displayOptions.show.operation?.includes(action.action),
	)?.options as INodeProperties[];
	const offered = options.map(({ name }) => name).filter((name) => name.startsWith('wait'));
	expect(offered).toEqual(action.readiness ? ['waitLimitMinutes', 'waitUntilReady'] : []);
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
		await expect(execute(context)).rejects.toThrow("'Wait Limit (Minutes)'");
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
	expect(await execute(context)).toMatchObject([{ json: { success: true } }]);
	expect(calls.map(({ path }) => path)).toEqual(['vm/stop']);
});

it.each([true, 'true', 'Yes'])(
	'waits when told %j, with the real clock',
	async (waitUntilReady) => {
		const { context, calls } = stop({ waitUntilReady, waitLimitMinutes: 0.005 });
		expect(await execute(context)).toEqual([
			{ json: { vm_id: VM, status_nohtml: 'Offline' }, pairedItem: { item: 0 } },
		]);
		expect(calls.map(({ path }) => path)).toEqual(['vm/stop', 'vm/info']);
	},
);
