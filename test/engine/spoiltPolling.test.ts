import fc from 'fast-check';
import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { startIMoneza } from '../../simulators/iMoneza/index.cjs';
import { startLunaNode } from '../../simulators/lunaNode/index.cjs';
import { startMoneyNs } from '../../simulators/moneyNs/index.cjs';
import { startMoonBack } from '../../simulators/moonBack/index.cjs';
import type { StoredCredentials } from '../support/engine/credentials.cjs';
import { startPolling, type Poller } from '../support/engine/poll.cjs';
import { junk, spoil, spoilings } from '../support/spoil.cjs';

interface Polling {
	parameters: INodeParameters;
	credentials: StoredCredentials;
	close: () => Promise<unknown>;
}

const unlimited = { requestsPerMinute: 0, requestsPerHour: 0 };

const TRIGGERS: Record<string, () => Promise<Polling>> = {
	lunaNodeTrigger: async () => {
		const { credentials, close } = await startLunaNode();
		return {
			parameters: {
				events: ['vmCreated', 'vmDeleted', 'vmStatusChanged', 'creditBelow'],
				creditThreshold: 1000,
			},
			credentials: { lunaNodeApi: { ...credentials, ...unlimited } },
			close,
		};
	},
	iMonezaPollingTrigger: async () => {
		const { credentials, close } = await startIMoneza();
		return {
			parameters: {},
			credentials: { iMonezaManagementApi: { ...credentials.management, ...unlimited } },
			close,
		};
	},
	moonBackPollingTrigger: async () => {
		const { credentials, close } = await startMoonBack();
		const { apiToken, baseUrl } = credentials;
		return {
			parameters: { authentication: 'apiToken', method: 'moonbacks' },
			credentials: { moonBackApi: { apiToken, baseUrl, ...unlimited } },
			close,
		};
	},
	moneyNsPollingTrigger: async () => {
		const { credentials, close } = await startMoneyNs();
		const { email, password, baseUrl } = credentials;
		return {
			parameters: { authentication: 'user', path: '/api/v1/orders' },
			credentials: {
				moneyNsUserApi: { email, password, baseUrl, sessionToken: '', ...unlimited },
			},
			close,
		};
	},
};

let close: () => Promise<unknown> = async () => {};
afterEach(async () => await close());

async function start(node: string): Promise<Poller> {
	const polling = await TRIGGERS[node]();
	close = async () => await polling.close();
	return await startPolling({ node, ...polling });
}

describe.each(Object.keys(TRIGGERS))('%s', (node) => {
	it('goes on after its memory was spoilt by hand, anywhere in it', async () => {
		const poller = await start(node);
		await poller.poll();
		const memory = poller.stored();
		expect(Object.keys(memory.watches as object).length).toBeGreaterThan(0);
		await fc.assert(
			fc.asyncProperty(spoilings, async (how) => {
				poller.restart(undefined, undefined, spoil(memory, how));
				await poller.poll();
				// Whatever it made of that, it knows what is there now and has nothing more to tell.
				delete (poller.stored() as { notBefore?: number }).notBefore;
				expect(await poller.poll()).toBeNull();
			}),
			{ numRuns: 60 },
		);
	});

	it('goes on with a memory that is something else altogether', async () => {
		const poller = await start(node);
		await fc.assert(
			fc.asyncProperty(junk, fc.boolean(), async (value, isWhole) => {
				const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
				const memory = isWhole && isObject ? (value as IDataObject) : { watches: value };
				poller.restart(undefined, undefined, memory as IDataObject);
				await poller.poll();
				expect(await poller.poll()).toBeNull();
			}),
			{ numRuns: 30 },
		);
	});
});
