import { callTool } from '../support/engine/toolCalls.cjs';
import { useMoneyNsPolling } from './MoneyNs/polling';
import { request, useMoneyNs } from './MoneyNs/node';
import { PACING, useMoonBackNode } from './MoonBack/node';
import { useMoonBackPolling } from './MoonBack/polling';

/** What the data of the item makes of the path, behind `contacts/`. */
const REFUSED = [
	'{{ $json.none }}',
	'{{ $json.none }}/notes',
	"{{ 'a/' + $json.none }}",
	'{{ $json.empty }}',
	'{{ $json.blank }}',
	'{{ $json.nothing }}',
	'{{ String(Number($json.none)) }}',
	'{{ $json.object }}',
	'{{ $json.up }}',
	'..;/x',
	'a/..%3b/b',
	'a/%2e%2e/b',
	'a/%252e%252e/b',
	'a%2fb',
	'a\\b',
	'1?force=true',
	'1#x',
	'a//b',
];

const ITEM = { empty: '', blank: ' ', nothing: null, object: { id: 1 }, up: '../admin' };

describe('MoonBack', () => {
	const node = useMoonBackNode();

	it.each(['delete', 'get', 'patch', 'post', 'put'])(
		'sends no broken path with %s',
		async (verb) => {
			for (const rest of REFUSED) {
				const isCollection =
					verb === 'get' && /^\{\{ \$json\.(none|empty|blank|nothing) \}\}$/.test(rest);
				const method = `=contacts/${rest}`;
				const { error } = await node.run(verb, { method, body: '{"a":1}' }, { items: [ITEM] });
				expect([rest, error?.message ?? '']).toEqual([
					rest,
					isCollection
						? expect.not.stringContaining("'Method'")
						: expect.stringContaining("The 'Method' field"),
				]);
			}
			expect(node.requests().filter((asked) => asked !== 'GET /v2/contacts/')).toEqual([]);
			expect(node.simulator.state.collections.contacts.rows).toHaveLength(3);
		},
	);

	it("sends none with an agent's empty ID", async () => {
		const { apiToken, baseUrl } = node.simulator.credentials;
		const answers = await callTool({
			node: 'moonBack',
			parameters: {
				authentication: 'apiToken',
				resource: 'apiMethod',
				operation: 'delete',
				method: "=contacts/{{ $fromAI('id', '', 'string') }}",
			},
			credentials: { moonBackApi: { apiToken, baseUrl, ...PACING } },
			calls: [{ id: '' }, { id: 'null' }, { id: '2' }],
		});
		expect(answers).toEqual([
			expect.stringContaining('slash'),
			expect.stringContaining("'null'"),
			expect.stringContaining('deleted'),
		]);
		expect(node.requests()).toEqual(['DELETE /v2/contacts/2']);
	});
});

describe('MoneyNS', () => {
	const provider = useMoneyNs();

	it.each(['DELETE', 'GET', 'HEAD', 'PATCH', 'POST', 'PUT'])(
		'sends no broken path with %s',
		async (method) => {
			const isRead = ['GET', 'HEAD'].includes(method);
			for (const rest of REFUSED) {
				const isCollection = isRead && /^\{\{ \$json\.(none|empty|blank|nothing) \}\}$/.test(rest);
				const asked = request(`=/api/v1/echo/${rest}`, { method });
				const { error } = await provider.asUser(asked, { items: [ITEM] });
				const seen = error?.message ?? '';
				expect([rest, seen]).toEqual([
					rest,
					isCollection
						? expect.not.stringContaining("'Path'")
						: expect.stringContaining("The 'Path' field"),
				]);
			}
			expect(provider.calls().filter(({ path }) => path !== '/api/v1/echo/')).toEqual([]);
		},
	);

	it("sends none with an agent's empty ID", async () => {
		const { email, password, baseUrl } = provider.simulator.credentials;
		const answers = await callTool({
			node: 'moneyNs',
			parameters: {
				authentication: 'user',
				...request("=/api/v1/echo/{{ $fromAI('id', '', 'string') }}", { method: 'DELETE' }),
			},
			credentials: { moneyNsUserApi: { email, password, baseUrl, sessionToken: '' } },
			calls: [{ id: '' }, { id: 'undefined' }, { id: 'o1' }],
		});
		expect(answers.slice(0, 2)).toEqual([
			expect.stringContaining('slash'),
			expect.stringContaining("'undefined'"),
		]);
		expect(provider.calls().map(({ path }) => path)).toEqual(['/api/v1/echo/o1']);
	});
});

describe('polling triggers', () => {
	const moonBack = useMoonBackPolling();
	const moneyNs = useMoneyNsPolling();

	it.each(['a/..;/b', 'a/undefined/b', '={{ "a//" }}', 'a/%252e%252e', 'a?b=1', ''])(
		'ask for no list at %j',
		async (path) => {
			const trigger = await moonBack.start({ method: path });
			await expect(trigger.poll()).rejects.toThrow("The 'Method' field");
			expect(moonBack.asked()).toEqual([]);
			const other = await moneyNs.start({ path });
			await expect(other.poll()).rejects.toThrow("The 'Path' field");
			expect(moneyNs.calls()).toEqual([]);
		},
	);
});
