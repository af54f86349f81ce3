import { startIMoneza, type IMonezaSimulator } from '../../simulators/iMoneza/index.cjs';
import { startLunaNode, type LunaNodeSimulator } from '../../simulators/lunaNode/index.cjs';
import { startMoneroo, type MonerooSimulator } from '../../simulators/moneroo/index.cjs';
import { startMoonBack, type MoonBackSimulator } from '../../simulators/moonBack/index.cjs';
import { json, runNode, type RunResult } from '../support/engine/run.cjs';
import { useMoneyNsPolling } from './MoneyNs/polling';
import { useMoonBackPolling } from './MoonBack/polling';

let iMoneza: IMonezaSimulator;
let lunaNode: LunaNodeSimulator;
let moneroo: MonerooSimulator;
let moonBack: MoonBackSimulator;
beforeAll(async () => {
	iMoneza = await startIMoneza();
	lunaNode = await startLunaNode();
	moneroo = await startMoneroo();
	moonBack = await startMoonBack();
});
afterAll(async () => {
	for (const simulator of [iMoneza, lunaNode, moneroo, moonBack]) await simulator.close();
});

/** The field holds what an expression gives. */
const LISTS: Record<string, (limits: object) => Promise<RunResult>> = {
	iMoneza: async (limits) =>
		await runNode({
			node: 'iMoneza',
			parameters: { resource: 'resource', operation: 'getAll', ...limits },
			credentials: { iMonezaManagementApi: iMoneza.credentials.management as never },
		}),
	lunaNode: async (limits) =>
		await runNode({
			node: 'lunaNode',
			parameters: { resource: 'image', operation: 'list', ...limits },
			credentials: { lunaNodeApi: lunaNode.credentials as never },
		}),
	moneroo: async (limits) =>
		await runNode({
			node: 'moneroo',
			parameters: { resource: 'paymentMethod', operation: 'getAll', ...limits },
			credentials: { monerooApi: moneroo.credentials as never },
		}),
	moonBack: async (limits) =>
		await runNode({
			node: 'moonBack',
			parameters: {
				authentication: 'apiToken',
				resource: 'apiMethod',
				operation: 'get',
				method: 'moonbacks',
				...limits,
			},
			credentials: {
				moonBackApi: {
					apiToken: moonBack.credentials.apiToken,
					baseUrl: moonBack.credentials.baseUrl,
					requestsPerHour: 0,
				},
			},
		}),
};

describe.each(Object.keys(LISTS))('the limit of %s', (node) => {
	it.each(['many', '={{ Number("x") }}', 0, -1, 1.5, '1,000', '={{ [2] }}', '={{ true }}'])(
		'is refused as %j',
		async (limit) => {
			const { error, items } = await LISTS[node]({ returnAll: false, limit });
			expect(error?.message).toContain("The 'Limit' field is not a whole number above 0");
			expect(items).toEqual([]);
		},
	);

	it.each([2, '2', ' 2 ', '={{ "2.0" }}'])('is understood as %j', async (limit) => {
		expect(json(await LISTS[node]({ returnAll: false, limit }))).toHaveLength(2);
	});

	it('is none when all are wanted, and Return All is on or off', async () => {
		const all = json(await LISTS[node]({ returnAll: true, limit: 'many' }));
		expect(all.length).toBeGreaterThan(2);
		expect(json(await LISTS[node]({ returnAll: '={{ "true" }}' }))).toHaveLength(all.length);
		const { error } = await LISTS[node]({ returnAll: '={{ "perhaps" }}', limit: 2 });
		expect(error?.message).toContain("'Return All'");
	});
});

describe('Maximum Pages', () => {
	const moonBackPolling = useMoonBackPolling();
	const moneyNsPolling = useMoneyNsPolling();

	it.each(['many', 0, -1, 2.5])('is refused as %j', async (mostPages) => {
		const options = { mostPages };
		const { error } = await LISTS.moonBack({ returnAll: true, options });
		expect(error?.message).toContain("'Maximum Pages'");
		for (const polling of [moonBackPolling, moneyNsPolling]) {
			const { poll } = await polling.start({ options });
			await expect(poll()).rejects.toThrow("'Maximum Pages'");
		}
	});

	it('is understood as text', async () => {
		const { error } = await LISTS.moonBack({ returnAll: true, options: { mostPages: '2' } });
		expect(error?.message).toBe('The list has more than 2 pages');
	});
});
