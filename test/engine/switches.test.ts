import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { runNode } from '../support/engine/run.cjs';
import { byId } from '../support/parameters.cjs';
import { GET_RESOURCE, UPSERT_RESOURCE } from './IMoneza/node';
import { PAYMENT, PAYOUT } from './Moneroo/node';
import { WRITES, type WritingNode } from './writes';

/** What an expression gives for the switch under test. */
const VALUE = '={{ $json.v }}';

const PAYMENT_ID = { paymentId: 'py_demo0001aaaa' };

interface Case {
	node: WritingNode;
	label: string;
	/** An operation that is fine but for the switch. */
	parameters: INodeParameters;
	/** Whether it takes minutes when it is on. */
	isSlow?: boolean;
}

/** Every switch of every node that sends something. */
const CASES: Record<string, Case> = {
	'payout: Validate Only': {
		node: 'moneroo',
		label: 'Validate Only',
		parameters: { ...PAYOUT, options: { validateOnly: VALUE } },
	},
	'payment: Validate Only': {
		node: 'moneroo',
		label: 'Validate Only',
		parameters: { ...PAYMENT, options: { validateOnly: VALUE } },
	},
	'Moneroo: Simplify': {
		node: 'moneroo',
		label: 'Simplify',
		parameters: { resource: 'payment', operation: 'verify', ...PAYMENT_ID, simplify: VALUE },
	},
	'Moneroo: Return All': {
		node: 'moneroo',
		label: 'Return All',
		parameters: { resource: 'payoutMethod', operation: 'getAll', returnAll: VALUE },
	},
	'iMoneza: Simplify': {
		node: 'iMoneza',
		label: 'Simplify',
		parameters: { ...GET_RESOURCE, simplify: VALUE },
	},
	'iMoneza access, which counts: Simplify': {
		node: 'iMoneza',
		label: 'Simplify',
		parameters: {
			resource: 'access',
			operation: 'checkByUserToken',
			resourceKey: 'article-17',
			ResourceURL: 'https://news.example/harbour',
			simplify: VALUE,
		},
	},
	'iMoneza: Return All': {
		node: 'iMoneza',
		label: 'Return All',
		parameters: { resource: 'resource', operation: 'getAll', returnAll: VALUE },
	},
	'iMoneza: a flag that is sent': {
		node: 'iMoneza',
		label: 'Active',
		parameters: { ...UPSERT_RESOURCE, additionalFields: { Active: VALUE } },
	},
	'LunaNode: Return All': {
		node: 'lunaNode',
		label: 'Return All',
		parameters: { resource: 'vm', operation: 'list', returnAll: VALUE },
	},
	'LunaNode: Simplify': {
		node: 'lunaNode',
		label: 'Simplify',
		parameters: { resource: 'vm', operation: 'list', returnAll: true, simplify: VALUE },
	},
	'LunaNode: Wait Until Ready': {
		node: 'lunaNode',
		label: 'Wait Until Ready',
		parameters: {
			...(WRITES.lunaNode.parameters as INodeParameters),
			hostname: 'web-1',
			options: { waitUntilReady: VALUE },
		},
		isSlow: true,
	},
	'LunaNode: a flag that is sent': {
		node: 'lunaNode',
		label: 'Keep IP',
		parameters: {
			resource: 'vm',
			operation: 'floatingip-delete',
			vm_id: byId('c2f7b4de-8a31-4f0b-bb3e-5a0d8e6f2b22'),
			additionalFields: { keep: VALUE },
		},
	},
	'MoneyNS: Include Session Token': {
		node: 'moneyNs',
		label: 'Include Session Token',
		parameters: {
			authentication: 'user',
			resource: 'session',
			operation: 'get',
			options: { includeSessionToken: VALUE },
		},
	},
	'MoonBack: Return All': {
		node: 'moonBack',
		label: 'Return All',
		parameters: { resource: 'apiMethod', operation: 'get', method: 'contacts', returnAll: VALUE },
	},
	'MoonBack: Try Further Pages': {
		node: 'moonBack',
		label: 'Try Further Pages',
		parameters: {
			resource: 'apiMethod',
			operation: 'get',
			method: 'contacts',
			options: { triesFurtherPages: VALUE },
		},
	},
	'MoonBack: Include Answer Details of a write': {
		node: 'moonBack',
		label: 'Include Answer Details',
		parameters: {
			...(WRITES.moonBack.parameters as INodeParameters),
			options: { includeAnswerDetails: VALUE },
		},
	},
};

/** Runs a node for items whose switch has these values. */
async function run({ node, parameters }: Case, values: unknown[]) {
	const { simulator, credentials } = await WRITES[node].start();
	const items = values.map((v, n) => ({ n, v }) as IDataObject);
	// The owner of a MoneyNS credential has to allow what one of the switches asks for.
	for (const data of Object.values(credentials)) data.allowTokenOutput = true;
	const { items: output, error } = await runNode({ node, parameters, credentials, items });
	await simulator.close();
	return { output, error, requests: simulator.journal.entries.length };
}

describe.each(Object.entries(CASES))('%s', (_, tested) => {
	it.each(['maybe', 2, [[]], [{}]])('sends nothing for %j', async (value) => {
		const { error, requests } = await run(tested, [value]);
		expect(error?.message).toContain(`'${tested.label}'`);
		expect(requests).toBe(0);
	});

	const on = tested.isSlow ? [] : [' YES ', 'on', 1];
	it.each([...on, 'Off', 'no', 0, '', 'null', null])('understands %j', async (value) => {
		const { error, output } = await run(tested, [value]);
		expect(error).toBeUndefined();
		expect(output.length).toBeGreaterThan(0);
	});
});

describe('Validate Only', () => {
	const payout = CASES['payout: Validate Only'];

	it.each([true, 'true', 'TRUE', ' True ', 'yes', 'YES', 'on', '1', 1])(
		'pays nobody with %j',
		async (value) => {
			const { output, requests } = await run(payout, [value, value]);
			expect(output.map(({ json }) => json.valid)).toEqual([true, true]);
			expect(requests).toBe(0);
		},
	);

	it.each([false, 'FALSE', 'no', 'off', '0', 0, '', ' ', null, undefined])(
		'pays with %j',
		async (value) => {
			expect((await run(payout, [value])).requests).toBe(1);
		},
	);

	it('pays nobody when one item of many is unclear', async () => {
		const { error, requests } = await run(payout, [false, 'no', 'maybe']);
		expect(error?.message).toMatch(/'Validate Only'.*'maybe'/);
		expect(requests).toBe(0);
	});

	it('pays those that it is off for', async () => {
		const { output, requests } = await run(payout, ['no', 'YES', 'off']);
		expect(output.map(({ json }) => json.valid)).toEqual([undefined, true, undefined]);
		expect(requests).toBe(2);
	});
});
