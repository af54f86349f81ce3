import { json } from '../../support/engine/run.cjs';
import { useMoonBackNode } from './node';

const node = useMoonBackNode();

const bodies = (...given: string[]) => ({ items: given.map((body) => ({ body })) });
const POST = { method: 'contacts', body: '={{ $json.body }}' };

describe('writes of several items', () => {
	it.each(['post', 'put', 'patch', 'delete'])(
		'are all kept back when one cannot be sent: %s',
		async (operation) => {
			const { error } = await node.run(operation, POST, bodies('{"n":1}', '{"n":2}', '{"n":'));
			expect(error?.message).toBe(
				"The 'JSON Body' field is not a JSON object or list. No other item was sent",
			);
			expect(error).toMatchObject({ context: { itemIndex: 2 } });
			expect(node.requests()).toEqual([]);
		},
	);

	it('are sent for the first item only, where n8n runs the node once', async () => {
		const once = { ...bodies('{"n":1}', '{"n":2}'), executeOnce: true };
		const { items, error } = await node.run('post', POST, once);
		expect(error).toBeUndefined();
		expect(items).toHaveLength(1);
		expect(node.requests()).toHaveLength(1);
	});

	it('are not kept back by what only lists have', async () => {
		const left = { ...POST, options: { mostPages: 'x' } };
		const { error } = await node.run('post', left, bodies('{"n":1}', '{"n":2}'));
		expect(error).toBeUndefined();
		expect(node.requests()).toHaveLength(2);
	});

	it('are all kept back when an expression cannot be evaluated', async () => {
		const { error } = await node.run(
			'post',
			{ ...POST, body: '={{ { n: $json.body.toInt() } }}' },
			bodies('1', '2', 'x'),
		);
		expect(error).toBeDefined();
		// Whatever left before this one would have arrived before it.
		await node.run('get', { method: 'contacts' });
		expect(node.requests().filter((request) => !request.startsWith('GET'))).toEqual([]);
	});

	it('end with the first that fails, which names the ones before', async () => {
		node.simulator.faults.add({ kind: 'status', status: 422, skip: 2 });
		const given = bodies('{"name":"A"}', '{"name":"B"}', '{"name":"C"}', '{"name":"D"}');
		const { error } = await node.run('post', POST, given);
		expect(node.requests()).toHaveLength(3);
		const ids = node.simulator.state.collections.contacts.rows.slice(-2).map(({ id }) => id);
		expect(error?.message).toBe(
			`MoonBack: Simulated answer. Items 0 and 1 were sent and accepted before: ${ids.join(', ')}. No further item was sent`,
		);
	});

	it('are on their own and stay paired, when told to continue', async () => {
		const given = bodies('{"name":"A"}', '{"n":', '{"name":"C"}');
		const result = await node.run('post', POST, { ...given, continues: true });
		expect(json(result)).toMatchObject([
			{ name: 'A' },
			{
				error: "The 'JSON Body' field is not a JSON object or list",
				sent: 'no',
				reason: 'invalid',
			},
			{ name: 'C' },
		]);
		expect(result.items.map(({ pairedItem }) => pairedItem)).toEqual(
			[0, 1, 2].map((item) => ({ item })),
		);
	});
});
