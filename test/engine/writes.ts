import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { startIMoneza } from '../../simulators/iMoneza/index.cjs';
import { startLunaNode } from '../../simulators/lunaNode/index.cjs';
import { startMoneroo } from '../../simulators/moneroo/index.cjs';
import { startMoneyNs } from '../../simulators/moneyNs/index.cjs';
import { startMoonBack } from '../../simulators/moonBack/index.cjs';
import type { Fault, Faults } from '../../simulators/shared/faults.cjs';
import type { Journal, JournalEntry } from '../../simulators/shared/journal.cjs';
import type { StoredCredentials } from '../support/engine/credentials.cjs';
import { isLogin } from '../support/isLogin.cjs';
import { byId } from '../support/parameters.cjs';
import { PAYOUT } from './Moneroo/node';

/** The part of a simulator that counts what was done. */
interface Simulator {
	journal: Journal;
	faults: Faults;
	close: () => Promise<void>;
}

/** An operation that changes something at a provider, for one item with a number `n`. */
export interface Write {
	parameters: INodeParameters;
	start: () => Promise<{ simulator: Simulator; credentials: StoredCredentials }>;
}

const stored = (type: string, data: IDataObject) => ({ [type]: data }) as StoredCredentials;

/** One write of each node that can send any, by the node's name. */
export const WRITES = {
	moneroo: {
		parameters: { ...PAYOUT, amount: '={{ $json.n }}' },
		start: async () => {
			const simulator = await startMoneroo();
			return { simulator, credentials: stored('monerooApi', { ...simulator.credentials }) };
		},
	},
	lunaNode: {
		parameters: {
			resource: 'vm',
			operation: 'create',
			hostname: '=web-{{ $json.n }}',
			plan_id: byId('m.1'),
			additionalFields: { image_id: byId('84473') },
		},
		start: async () => {
			const simulator = await startLunaNode();
			return { simulator, credentials: stored('lunaNodeApi', { ...simulator.credentials }) };
		},
	},
	moonBack: {
		parameters: {
			authentication: 'apiToken',
			resource: 'apiMethod',
			operation: 'post',
			method: 'contacts',
			body: '={{ { n: $json.n } }}',
		},
		start: async () => {
			const simulator = await startMoonBack();
			const { apiToken, baseUrl } = simulator.credentials;
			const data = { apiToken, baseUrl, requestsPerHour: 0 };
			return { simulator, credentials: stored('moonBackApi', data) };
		},
	},
	moneyNs: {
		parameters: {
			authentication: 'user',
			resource: 'apiCall',
			operation: 'request',
			path: '/api/v1/echo',
			method: 'POST',
			body: '={{ { n: $json.n } }}',
		},
		start: async () => {
			const simulator = await startMoneyNs();
			const { email, password, baseUrl } = simulator.credentials;
			const data = { email, password, baseUrl, sessionToken: '' };
			return { simulator, credentials: stored('moneyNsUserApi', data) };
		},
	},
	iMoneza: {
		parameters: {
			resource: 'resource',
			operation: 'upsert',
			externalKey: byId('article-17'),
			additionalFields: { Title: '=Harbour plans {{ $json.n }}' },
		},
		start: async () => {
			const simulator = await startIMoneza();
			const { management, access } = simulator.credentials;
			const credentials = {
				...stored('iMonezaManagementApi', { ...management }),
				...stored('iMonezaAccessApi', { ...access }),
			};
			return { simulator, credentials };
		},
	},
} satisfies Record<string, Write>;

export type WritingNode = keyof typeof WRITES;

export const WRITING_NODES = Object.keys(WRITES) as WritingNode[];

/** The write as the tool of an agent, whose model gives the number. */
export function asTool({ parameters }: Write): INodeParameters {
	const text = JSON.stringify(parameters);
	return JSON.parse(text.replaceAll('$json.n', "$fromAI('n', '', 'number')")) as INodeParameters;
}

/** A simulator whose next write meets a fault, and what it has seen of writes so far. */
export async function startWrites(node: WritingNode, fault?: Fault) {
	const { simulator, credentials } = await WRITES[node].start();
	if (fault) simulator.faults.add({ ...fault, path: node === 'moneyNs' ? '*/echo' : '*' });
	const isWrite = (entry: JournalEntry) => !isLogin(entry);
	return {
		credentials,
		/** Those that arrived. */
		requests: () => simulator.journal.entries.filter(isWrite).length,
		/** Those that were carried out. */
		processed: () => simulator.journal.processed.filter(isWrite).length,
		close: async () => await simulator.close(),
	};
}
