import type { Fault } from '../../../simulators/shared/faults.cjs';
import { json } from '../../support/engine/run.cjs';
import { useMoonBackNode } from './node';

const node = useMoonBackNode();

describe('what cannot be sent', () => {
	it.each([
		['nothing', '={{ "" }}', 'empty'],
		['a whole address', 'https://evil.example/v2/contacts', 'complete address'],
		['an address without scheme', '//evil.example/contacts', 'complete address'],
		['a way up', '../admin', "'..'"],
		['an encoded way up', 'contacts/%2e%2E/admin', "'..'"],
		['an encoded slash', 'contacts%2Fadmin', 'encoded slash'],
		['a backslash', 'contacts\\..\\admin', 'backslash'],
		['a query', 'contacts?page=2', 'query'],
	])('is %s as method', async (_, method, words) => {
		const { error } = await node.run('get', { method });
		expect(error?.message).toContain("'Method'");
		expect(error?.message).toContain(words);
		expect(error?.description).toBeTruthy();
		expect(node.requests()).toEqual([]);
	});

	it.each(['{"a":', '"text"', '5', 'name=x'])('is %s as body', async (body) => {
		const { error } = await node.run('post', { method: 'contacts', body });
		expect(error?.message).toContain("'JSON Body'");
		expect(node.requests()).toEqual([]);
	});

	it('is one item of several, when told to continue', async () => {
		const items = [{ path: 'contacts/1' }, { path: '../x' }, { path: 'contacts/2' }];
		const result = await node.run(
			'get',
			{ method: '={{ $json.path }}' },
			{ items, continues: true },
		);
		expect(json(result)).toMatchObject([
			{ id: 1 },
			{ error: expect.stringContaining("'Method'"), sent: 'no', reason: 'invalid' },
			{ id: 2 },
		]);
	});
});

describe('an answer that is no success', () => {
	it('explains that a method has to be activated', async () => {
		const { error } = await node.run('get', { method: 'statistics' });
		expect(error?.message).toBe('MoonBack: This method is not activated for your account.');
		expect(error?.description).toContain('activate');
	});

	it("passes on MoonBack's words for each refused field", async () => {
		node.simulator.faults.add({
			kind: 'status',
			status: 422,
			body: '{"message":"The given data was invalid.","errors":{"name":["Required."],"age":["Too low."]}}',
		});
		const { error } = await node.run('post', { method: 'contacts', body: '{"x":1}' });
		expect(error?.message).toBe(
			'MoonBack: The given data was invalid. name: Required. age: Too low.',
		);
	});

	it.each<[string, Fault, number, RegExp]>([
		['429', { kind: 'status', status: 429, retryAfter: 0 }, 2, /^$/],
		['500', { kind: 'status', status: 500 }, 1, /MoonBack/],
		['a reset before it was processed', { kind: 'resetBefore' }, 1, /connection/],
		['a reset after it was processed', { kind: 'resetAfter' }, 1, /connection/],
		['a web page', { kind: 'html' }, 1, /web page/],
		['truncated JSON', { kind: 'truncatedJson' }, 1, /cut off/],
	])('after %s is repeated for a write only if that is safe', async (_, fault, sent, words) => {
		node.simulator.faults.add(fault);
		const result = await node.run('post', { method: 'contacts', body: '{"name":"Once"}' });
		expect(result.error?.message ?? '').toMatch(words);
		expect(node.requests()).toHaveLength(sent);
		const rows = node.simulator.state.collections.contacts.rows.filter(
			({ name }) => name === 'Once',
		);
		expect(rows.length).toBeLessThanOrEqual(1);
		expect(result.stored).not.toContain(node.simulator.credentials.apiToken);
	});

	it.each<[string, Fault]>([
		['429', { kind: 'status', status: 429, retryAfter: 0 }],
		['500', { kind: 'status', status: 500 }],
		['a reset', { kind: 'resetBefore' }],
	])('after %s is repeated for a read, page by page', async (_, fault) => {
		node.simulator.faults.add({ ...fault, skip: 1 });
		const result = await node.run('get', { method: 'moonbacks', returnAll: true });
		expect(result.error).toBeUndefined();
		expect(json(result)).toHaveLength(25);
		expect(node.requests()).toHaveLength(4);
	});

	it.each<[string, Fault, RegExp]>([
		['a web page', { kind: 'html' }, /web page/],
		['truncated JSON', { kind: 'truncatedJson' }, /cut off/],
		['an empty body', { kind: 'emptyBody' }, /without any data/],
	])('is %s with status 200', async (_, fault, words) => {
		node.simulator.faults.add(fault);
		const { error } = await node.run('get', { method: 'contacts' });
		expect(error?.message).toMatch(words);
	});
});
