import type { IDataObject } from 'n8n-workflow';
import { IMONEZA_DEMO, startIMoneza } from '../../simulators/iMoneza/index.cjs';
import { LUNANODE_DEMO_KEY, startLunaNode } from '../../simulators/lunaNode/index.cjs';
import { startPolling } from '../support/engine/poll.cjs';
import { order, useMoneyNsPolling } from './MoneyNs/polling';
import { useMoonBackPolling } from './MoonBack/polling';

const moonBack = useMoonBackPolling();
const moneyNs = useMoneyNsPolling();
afterEach(() => jest.restoreAllMocks());

const HOUR = 3_600_000;
const clockAhead = (ms: number) => {
	const now = Date.now.bind(Date);
	return jest.spyOn(Date, 'now').mockImplementation(() => now() + ms);
};

describe.each(['MoonBack', 'MoneyNS'])(
	'a record of %s that changes twice in one second',
	(name) => {
		const at = (seconds: number) => new Date(Date.UTC(2026, 0, 1) + seconds * 1000).toISOString();
		let list: IDataObject[];
		const start = async (timeField: string) => {
			list = [
				{ id: 'a', state: 'new', updated_at: at(1), created_at: at(1), link: 'https://x/?s=1' },
			];
			if (name === 'MoonBack') {
				moonBack.simulator.state.collections.contacts = { shape: 'data', rows: list as never };
				return await moonBack.start({ method: 'contacts', timeField });
			}
			moneyNs.simulator.state.orders = list as never;
			return await moneyNs.start({ timeField });
		};

		it('is told twice', async () => {
			const { poll } = await start('updated_at');
			await poll();
			Object.assign(list[0], { state: 'paid', updated_at: at(60) });
			expect(await poll()).toMatchObject([{ state: 'paid' }]);
			expect(await poll()).toBeNull();
			list[0].state = 'sent';
			expect(await poll()).toMatchObject([{ state: 'sent' }]);
			expect(await poll()).toBeNull();
		});

		it('is not told for a link that is signed anew, nor by a time of creation', async () => {
			const { poll } = await start('updated_at');
			await poll();
			list[0].link = 'https://x/?s=2';
			expect(await poll()).toBeNull();
			const other = await start('created_at');
			await other.poll();
			list[0].state = 'seen';
			expect(await other.poll()).toBeNull();
		});

		it('is not compared any more when no change can have the same time', async () => {
			const { poll } = await start('updated_at');
			await poll();
			const clock = clockAhead(HOUR);
			list[0].state = 'counted';
			expect(await poll()).toBeNull();
			clock.mockRestore();
		});
	},
);

describe('a key that is changed', () => {
	it('goes on where the account is the same: LunaNode', async () => {
		const keys = [{ ...LUNANODE_DEMO_KEY }];
		const simulator = await startLunaNode({ keys });
		const { baseUrl } = simulator.credentials;
		const trigger = await startPolling({
			node: 'lunaNodeTrigger',
			parameters: { events: ['vmDeleted'] },
			credentials: { lunaNodeApi: simulator.credentials },
		});
		await trigger.poll();
		keys[0].apiKey = 'x'.repeat(128);
		const [{ id }] = simulator.state.vms.all();
		simulator.state.vms.remove(id);
		trigger.restart(undefined, { lunaNodeApi: { ...keys[0], baseUrl } as never });
		expect(await trigger.poll()).toMatchObject([{ event: 'vmDeleted', vm_id: id }]);
		await simulator.close();
	});

	it('goes on where the access key is the same: iMoneza', async () => {
		const management = { ...IMONEZA_DEMO.management };
		const simulator = await startIMoneza({ management });
		const { baseUrl } = simulator.credentials.management;
		const trigger = await startPolling({
			node: 'iMonezaPollingTrigger',
			parameters: { events: ['resourceChanged'] },
			credentials: { iMonezaManagementApi: simulator.credentials.management },
		});
		await trigger.poll();
		management.secretKey = 'another-secret';
		simulator.state.resources[0].Title = 'Changed';
		trigger.restart(undefined, { iMonezaManagementApi: { ...management, baseUrl } });
		expect(await trigger.poll()).toMatchObject([{ Title: 'Changed' }]);
		await simulator.close();
	});

	it('goes on where the email is the same: MoneyNS', async () => {
		const trigger = await moneyNs.start();
		await trigger.poll();
		const { email, baseUrl } = moneyNs.simulator.credentials;
		const user = moneyNs.simulator.state.users.find((one) => one.email === email);
		user!.password = 'changed';
		moneyNs.add(order('n1'));
		const data = { email, baseUrl, password: 'changed', sessionToken: '' };
		trigger.restart(undefined, { moneyNsUserApi: data });
		expect(await trigger.poll()).toEqual([order('n1')]);
	});
});

describe('a hold that a clock has noted that was a year ahead', () => {
	it.each(['MoonBack', 'MoneyNS'])('keeps no poll of %s back', async (name) => {
		const polling = name === 'MoonBack' ? moonBack : moneyNs;
		const trigger = await polling.start({ options: {} });
		await trigger.poll();
		const asked = polling.simulator.journal.entries.length;
		const held = async (ms: number) => {
			trigger.restart(undefined, undefined, { ...trigger.stored(), notBefore: Date.now() + ms });
			expect(await trigger.poll()).toBeNull();
			return polling.simulator.journal.entries.length > asked;
		};
		expect(await held(600_000)).toBe(false);
		expect(await held(365 * 24 * HOUR)).toBe(true);
		expect(trigger.stored().notBefore).toBeUndefined();
	});
});

describe('Trigger On', () => {
	it.each([
		['iMonezaPollingTrigger', ['resourceCreated', 'toString']],
		['iMonezaPollingTrigger', 'resourceCreated'],
		['lunaNodeTrigger', ['vmCreated', 'vmExploded']],
	])('of %s is refused in a sentence: %j', async (node, events) => {
		const { poll } = await startPolling({ node, parameters: { events }, credentials: {} });
		await expect(poll()).rejects.toMatchObject({
			message: expect.stringContaining("The 'Trigger On' field"),
			description: expect.stringContaining('Choose at least one event'),
		});
	});
});
