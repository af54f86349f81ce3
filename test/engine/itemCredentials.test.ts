import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { startIMoneza } from '../../simulators/iMoneza/index.cjs';
import { startLunaNode } from '../../simulators/lunaNode/index.cjs';
import { startMoneroo } from '../../simulators/moneroo/index.cjs';
import type { Simulator } from '../../simulators/shared/server.cjs';
import type { StoredCredentials } from '../support/engine/credentials.cjs';
import { runNode } from '../support/engine/run.cjs';
import { byId } from '../support/parameters.cjs';
import { PAYOUT } from './Moneroo/node';

interface Account {
	simulator: Simulator;
	/** What its user would have stored. */
	data: IDataObject;
}

interface ItemsOfUsers {
	node: string;
	type: string;
	read: INodeParameters;
	write: INodeParameters;
	/** An account of a user of its own, at a provider of its own. */
	start: (user: string) => Promise<Account>;
}

const ARTICLE = { resource: 'resource', externalKey: byId('article-17') };

const NODES: ItemsOfUsers[] = [
	{
		node: 'moneroo',
		type: 'monerooApi',
		read: { resource: 'payout', operation: 'get', payoutId: 'po_demo0001bbbb' },
		write: PAYOUT,
		start: async (user) => {
			const simulator = await startMoneroo({ secretKeys: [`pvk_sandbox_${user}|01SIMULATED`] });
			return { simulator, data: { ...simulator.credentials } };
		},
	},
	{
		node: 'lunaNode',
		type: 'lunaNodeApi',
		read: { resource: 'vm', operation: 'list' },
		write: { resource: 'script', operation: 'create', name: 'web', content: '#!/bin/sh' },
		start: async (user) => {
			const key = { apiId: user.repeat(16), apiKey: user.repeat(128) };
			const simulator = await startLunaNode({ keys: [key] });
			return { simulator, data: { ...key, baseUrl: simulator.url } };
		},
	},
	{
		node: 'iMoneza',
		type: 'iMonezaManagementApi',
		read: { ...ARTICLE, operation: 'get' },
		write: { ...ARTICLE, operation: 'upsert' },
		start: async (user) => {
			const management = { accessKey: `property-${user}`, secretKey: user.repeat(20) };
			const simulator = await startIMoneza({ management });
			return { simulator, data: { ...management, baseUrl: simulator.url } };
		},
	},
];

describe.each(NODES)('$node', ({ node, type, read, write, start }) => {
	let accounts: Account[];
	beforeEach(async () => {
		accounts = await Promise.all(['a', 'b'].map(start));
	});
	afterEach(async () => {
		await Promise.all(accounts.map(async ({ simulator }) => await simulator.close()));
	});

	/** A credential whose fields the items fill in. */
	const credentials = (): StoredCredentials => ({
		[type]: Object.fromEntries(
			Object.keys(accounts[0].data).map((field) => [field, `={{ $json.${field} }}`]),
		),
	});

	it.each([
		['reads', read],
		['writes', write],
	])('%s in the account of each item', async (_, parameters) => {
		const [a, b] = accounts;
		const { error, items } = await runNode({
			node,
			parameters,
			credentials: credentials(),
			items: [a.data, b.data, a.data],
		});
		expect(error).toBeUndefined();
		expect(items.length).toBeGreaterThanOrEqual(3);
		// Each provider knows one of the users only.
		expect(a.simulator.journal.refused).toEqual([]);
		expect(b.simulator.journal.refused).toEqual([]);
		expect(a.simulator.journal.entries).toHaveLength(2);
		expect(b.simulator.journal.entries).toHaveLength(1);
	});

	it('sends no write when the credential of one item is not filled in', async () => {
		const [a, b] = accounts;
		const { error } = await runNode({
			node,
			parameters: write,
			credentials: credentials(),
			items: [a.data, { ...b.data, ...emptied(b.data) }],
		});
		expect(error?.message).toMatch(
			/'(Secret Key|API ID|Access Key)' of the credential is empty.*No other item was sent$/,
		);
		for (const { simulator } of [a, b]) expect(simulator.journal.entries).toHaveLength(0);
	});
});

/** Keys of a user who has none. */
function emptied(data: IDataObject): IDataObject {
	const keys = Object.keys(data).filter((field) => /(key|id)$/i.test(field));
	return Object.fromEntries(keys.map((field) => [field, '']));
}
