import { demoRsaKey } from '../shared/demoRsaKey.cjs';
import type { Delivery } from '../shared/delivery.cjs';
import type { Simulator, SimulatorOptions } from '../shared/server.cjs';
import { startServer } from '../shared/server.cjs';
import type { JsonObject, ProviderRules, ReceivedRequest, Reply } from '../shared/types.cjs';
import type { MoonBackAccount } from './authentication.cjs';
import { findAccount } from './authentication.cjs';
import type { ListShape } from './collections.cjs';
import { seedCollections } from './collections.cjs';
import type { MoonBackState } from './routes.cjs';
import { fail, route } from './routes.cjs';
import type { SendWebhook } from './webhooks.cjs';
import { sendMoonBackWebhook } from './webhooks.cjs';

/** Printed by the start script; opens nothing but a simulator. */
export const MOONBACK_DEMO = {
	apiToken: '7|simulatedMoonBackToken0123456789',
	apiKey: '0f1e2d3c4b5a69788796a5b4c3d2e1f0',
	webhookSecret: 'moon-simulated-secret',
	/** Fixed value of the account; it says nothing about the body. */
	moonBackerSignature: 'a0b1c2d3e4f5061728394a5b6c7d8e9f',
};

export interface MoonBackOptions extends SimulatorOptions {
	/** The demo account when left out. Each has a rate limit of its own; they share their data. */
	accounts?: MoonBackAccount[];
	webhookSecret?: string;
	/** How far `iat` may be off, in seconds; 60 is our assumption, the provider names no figure. */
	jwtToleranceSeconds?: number;
}

export interface MoonBackSimulator extends Simulator {
	/** In the form of the credentials' fields, both kinds together. */
	credentials: {
		apiToken: string;
		apiKey: string;
		privateKey: string;
		webhookSecret: string;
		baseUrl: string;
	};
	readonly state: MoonBackState;
	commands: ReturnType<typeof moonBackCommands>;
}

/** 5,000 an hour; the 429 says in seconds when to come back. */
const RATE_LIMIT = { requests: 5000, windowMs: 3_600_000, retryAfter: 'seconds' } as const;

export async function startMoonBack(options: MoonBackOptions = {}): Promise<MoonBackSimulator> {
	const { webhookSecret = MOONBACK_DEMO.webhookSecret, jwtToleranceSeconds = 60 } = options;
	const { accounts = [{ ...MOONBACK_DEMO, publicKey: demoRsaKey.publicKey }] } = options;
	let state = seed();
	const commands = moonBackCommands(() => state, webhookSecret);
	const versioned = (reply: Reply): Reply => ({
		...reply,
		headers: { ...reply.headers, 'Api-Version-Expires-At': state.versionExpiresAt },
	});

	const rules: ProviderRules = {
		commands,
		snapshot: () => ({ ...state, inactive: [...state.inactive] }),
		reset: () => {
			state = seed();
		},
		errorReply: (status, message) => versioned(fail(status, message)),
		authenticate: (request) => {
			const account = findAccount(request, accounts, jwtToleranceSeconds);
			if ('reason' in account) {
				return { refused: versioned(fail(401, 'Unauthenticated.', account.reason)) };
			}
			const carryOut = () => versioned(route(request, originOf(request), state));
			return { account: account.apiToken, carryOut };
		},
	};

	const simulator = await startServer(rules, options, RATE_LIMIT);
	const [{ apiToken, apiKey }] = accounts;
	const { privateKey } = demoRsaKey;
	return {
		...simulator,
		commands,
		credentials: { apiToken, apiKey, privateKey, webhookSecret, baseUrl: `${simulator.url}/v2` },
		get state() {
			return state;
		},
	};
}

function seed(): MoonBackState {
	const inactive = new Set(['statistics']);
	return { collections: seedCollections(), inactive, versionExpiresAt: '' };
}

function originOf(request: ReceivedRequest): string {
	return `http://${request.headers.host ?? '127.0.0.1'}`;
}

/** What happens at the provider without an API call, for tests and by hand. */
function moonBackCommands(state: () => MoonBackState, webhookSecret: string) {
	return {
		/** Adds a row to a list such as `moonbacks`. */
		addRow({ method, row }: { method: string; row: JsonObject }): void {
			state().collections[method].rows.push(row);
		},
		setListShape({ method, shape }: { method: string; shape: ListShape }): void {
			state().collections[method].shape = shape;
		},
		setActivated({ method, activated }: { method: string; activated: boolean }): void {
			if (activated) state().inactive.delete(method);
			else state().inactive.add(method);
		},
		setVersionExpiresAt({ value }: { value: string }): void {
			state().versionExpiresAt = value;
		},
		/** Calls a receiver with a signed payload and returns what became of each call. */
		async sendWebhook(options: SendWebhook): Promise<Delivery[]> {
			const { moonBackerSignature } = MOONBACK_DEMO;
			return await sendMoonBackWebhook(options, { webhookSecret, moonBackerSignature });
		},
	};
}
