import type { ICredentialDataDecryptedObject, INodeParameters } from 'n8n-workflow';
import { createHmac } from 'node:crypto';
import { startLunaNode } from '../../simulators/lunaNode/index.cjs';
import { startMoneroo } from '../../simulators/moneroo/index.cjs';
import { startMoneyNs } from '../../simulators/moneyNs/index.cjs';
import type { JournalEntry } from '../../simulators/shared/journal.cjs';
import { testCredential } from '../../test/support/engine/credentialTester.cjs';
import { openDropdown } from '../../test/support/engine/dropdown.cjs';
import { startPolling } from '../../test/support/engine/poll.cjs';
import { runNode } from '../../test/support/engine/run.cjs';
import { WebhookHost } from '../../test/support/engine/webhook.cjs';
import type { End, Kind } from './policy.cjs';

/** A simulator, as far as it is looked at here. */
interface Simulator {
	credentials: object;
	url: string;
	journal: { processed: JournalEntry[] };
	close(): Promise<unknown>;
}

/** How an operation ended. */
export interface Ended {
	end: End;
	/** What the user sees. */
	says: string;
}

/** One operation of a kind. */
export interface Operation {
	kind: Kind;
	/** As users know it. */
	name: string;
	start: () => Promise<Simulator>;
	/** Carries it out once. */
	run: (credential: ICredentialDataDecryptedObject, isSlow: boolean) => Promise<Ended>;
}

/** Long enough for what a fault asks for in seconds, too short for what it asks for in minutes; in s. */
const LONGEST_WAIT = 20;

/** Of a request that meets a time-out; in ms. */
const TIMEOUT_MS = 1500;

/** Of a poll that meets a time-out; in ms. */
const SLOW_POLL_MS = 24_000;

const VM = 'c2f7b4de-8a31-4f0b-bb3e-5a0d8e6f2b22';
const PAYMENT = 'py_demo0001aaaa';
const WEBHOOK_SECRET = 'whsec_faults';

const PAYOUT: INodeParameters = {
	resource: 'payout',
	operation: 'initialize',
	amount: 12000,
	currency: 'XAF',
	method: { __rl: true, mode: 'id', value: 'mtn_cm' },
	recipient_msisdn: '237670000002',
	transaction_description: 'Supplier invoice 88',
	customer_email: 'paul.essomba@example.org',
	customer_first_name: 'Paul',
	customer_last_name: 'Essomba',
};

const node =
	(type: string, credentialType: string, parameters: INodeParameters): Operation['run'] =>
	async (credential, isSlow) => {
		const options = isSlow ? { options: { timeout: TIMEOUT_MS } } : {};
		const { error, items } = await runNode({
			node: type,
			parameters: { ...parameters, ...options },
			credentials: { [credentialType]: credential },
		});
		if (error) return failed(error);
		return items.length === 1
			? { end: 'done', says: 'one item' }
			: { end: 'failed', says: `${items.length} items and no error` };
	};

/** What the error says of whether the request was sent, in its message or its description. */
function failed(error: unknown): Ended {
	const { message } = error as Error;
	const text = `${message} ${(error as { description?: string }).description ?? ''}`;
	if (/may have (been|carried)/.test(text)) return { end: 'unknown', says: message };
	const isNotSent = /could not be reached|not sent\b/.test(text);
	if (text.includes('leaves no room for this poll')) return { end: 'later', says: message };
	return { end: isNotSent ? 'not sent' : 'failed', says: message };
}

async function attempt(work: () => Promise<Ended>): Promise<Ended> {
	try {
		return await work();
	} catch (error) {
		return failed(error);
	}
}

const poll: Operation['run'] = async (credential, isSlow) =>
	await attempt(async () => {
		const poller = await startPolling({
			node: 'lunaNodeTrigger',
			parameters: { events: ['vmCreated'] },
			credentials: { lunaNodeApi: credential },
			...(isSlow && { budgetMs: SLOW_POLL_MS }),
		});
		await poller.poll();
		// What was not read is not remembered either.
		return Object.keys(poller.stored()).some((key) => key !== 'notBefore')
			? { end: 'done', says: 'list read' }
			: { end: 'later', says: 'nothing yet' };
	});

const webhook: Operation['run'] = async (credential) => {
	const host = new WebhookHost({
		node: 'monerooTrigger',
		credentials: { monerooApi: { ...credential, webhookSecret: WEBHOOK_SECRET } },
	});
	const rawBody = JSON.stringify({
		event: 'payment.success',
		data: { id: PAYMENT, status: 'success' },
	});
	const signature = createHmac('sha256', WEBHOOK_SECRET).update(rawBody).digest('hex');
	const answer = await host.call({ rawBody, headers: { 'x-moneroo-signature': signature } });
	const [first] = host.started;
	if (answer.status !== 200 || host.started.length !== 1)
		return { end: 'failed', says: `HTTP ${answer.status}, ${host.started.length} executions` };
	const isVerified = first[0].json.verified === true;
	return {
		end: isVerified ? 'done' : 'unconfirmed',
		says: `200, one execution, verified: ${isVerified}`,
	};
};

const dropdown: Operation['run'] = async (credential) =>
	await attempt(async () => {
		const { results } = await openDropdown({
			node: 'lunaNode',
			search: 'searchVms',
			parameters: {},
			credentials: { lunaNodeApi: credential },
		});
		return results.length
			? { end: 'done', says: `${results.length} entries` }
			: { end: 'failed', says: 'an empty list and no error' };
	});

const credentialTest: Operation['run'] = async (credential) => {
	const { status, message } = await testCredential('lunaNodeApi', credential);
	return status === 'OK' ? { end: 'done', says: message } : failed(new Error(message));
};

export const OPERATIONS: Operation[] = [
	{
		kind: 'read',
		name: 'Moneroo: get a payment',
		start: startMoneroo,
		run: node('moneroo', 'monerooApi', {
			resource: 'payment',
			operation: 'get',
			paymentId: PAYMENT,
		}),
	},
	{
		kind: 'change',
		name: 'LunaNode: stop a VM',
		start: startLunaNode,
		run: node('lunaNode', 'lunaNodeApi', {
			resource: 'vm',
			operation: 'stop',
			vm_id: { __rl: true, mode: 'id', value: VM },
		}),
	},
	{
		kind: 'money',
		name: 'Moneroo: pay out',
		start: startMoneroo,
		run: node('moneroo', 'monerooApi', PAYOUT),
	},
	{
		kind: 'login',
		name: 'MoneyNS: get a session',
		start: startMoneyNs,
		run: node('moneyNs', 'moneyNsUserApi', {
			authentication: 'user',
			resource: 'session',
			operation: 'get',
		}),
	},
	{ kind: 'poll', name: 'LunaNode Trigger', start: startLunaNode, run: poll },
	{ kind: 'webhook', name: 'Moneroo Trigger, verifying', start: startMoneroo, run: webhook },
	{ kind: 'dropdown', name: 'LunaNode: list of VMs', start: startLunaNode, run: dropdown },
	{ kind: 'credential test', name: 'LunaNode API', start: startLunaNode, run: credentialTest },
];

/** The credential of a simulator at another address, without a limit of its own. */
export function credentialAt(simulator: Simulator, baseUrl: string) {
	const own = { requestsPerMinute: 0, maxWaitSeconds: LONGEST_WAIT, sessionToken: '' };
	return { ...simulator.credentials, ...own, baseUrl };
}
