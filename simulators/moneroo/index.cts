import { systemClock } from '../shared/clock.cjs';
import type { Simulator, SimulatorOptions } from '../shared/server.cjs';
import { startServer } from '../shared/server.cjs';
import type { ProviderRules } from '../shared/types.cjs';
import type { MonerooCommands, MonerooState } from './commands.cjs';
import { monerooCommands } from './commands.cjs';
import type { ErrorShape } from './errors.cjs';
import { errorReply } from './errors.cjs';
import { catalogue, route } from './routes.cjs';
import { Transactions } from './transactions.cjs';

/** Printed by the start script; opens nothing but a simulator. */
export const MONEROO_DEMO = {
	secretKey: 'pvk_sandbox_demo|01SIMULATEDSIMULATEDSIMULATED',
	/** Known, but without the right to use this API: 403. */
	publicKey: 'pbk_sandbox_demo|01SIMULATEDSIMULATEDSIMULATED',
	webhookSecret: 'whs_simulated_7Kq2vX9pLm4T',
};

export interface MonerooOptions extends SimulatorOptions {
	/** The demo key when left out. Each key has a rate limit of its own; they share their data. */
	secretKeys?: string[];
	webhookSecret?: string;
	/** Which of the four forms `errors` takes; `fields` when left out. */
	errorShape?: ErrorShape;
}

export interface MonerooSimulator extends Simulator {
	/** In the form of the credential's fields. */
	credentials: { secretKey: string; webhookSecret: string; baseUrl: string };
	readonly state: MonerooState;
	commands: MonerooCommands;
}

/** 120 a minute; the 429 does not say when to come back. */
const RATE_LIMIT = { requests: 120, windowMs: 60_000, retryAfter: 'none' } as const;

export async function startMoneroo(options: MonerooOptions = {}): Promise<MonerooSimulator> {
	const { now = systemClock, errorShape = 'fields' } = options;
	const { secretKeys = [MONEROO_DEMO.secretKey], webhookSecret = MONEROO_DEMO.webhookSecret } =
		options;
	const seed = (): MonerooState => ({ transactions: new Transactions(now), errorShape });
	let state = seed();
	const commands = monerooCommands(() => state, webhookSecret);

	const rules: ProviderRules = {
		commands,
		snapshot: () => ({
			payments: state.transactions.all('payment'),
			payouts: state.transactions.all('payout'),
		}),
		reset: () => {
			state = seed();
		},
		errorReply: (status, message) => errorReply(status, message, {}, state.errorShape),
		authenticate: (request) => {
			const open = catalogue(request);
			if (open) return { carryOut: () => open };
			const key = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1];
			if (key === MONEROO_DEMO.publicKey) return { refused: rules.errorReply(403, 'Forbidden.') };
			if (key === undefined || !secretKeys.includes(key)) {
				return { refused: rules.errorReply(401, 'Unauthenticated.') };
			}
			return { account: key, carryOut: () => route(request, state) };
		},
	};

	const simulator = await startServer(rules, options, RATE_LIMIT);
	return {
		...simulator,
		commands,
		credentials: { secretKey: secretKeys[0], webhookSecret, baseUrl: simulator.url },
		get state() {
			return state;
		},
	};
}
