import { systemClock } from '../shared/clock.cjs';
import { demoRsaKey } from '../shared/demoRsaKey.cjs';
import { jsonReply } from '../shared/replies.cjs';
import type { Simulator, SimulatorOptions } from '../shared/server.cjs';
import { startServer } from '../shared/server.cjs';
import type { ProviderRules, Reply, Verdict } from '../shared/types.cjs';
import type { MoneyNsCommands } from './commands.cjs';
import { moneyNsCommands } from './commands.cjs';
import type { Login } from './login.cjs';
import { loginByPassword, loginByPlatform } from './login.cjs';
import { checkoutPage, fail, protectedRoute } from './routes.cjs';
import type { MoneyNsState } from './state.cjs';
import { JOHN_ID, findSession, openSession, seedOrders, seedUsers } from './state.cjs';

/** Printed by the start script; opens nothing but a simulator. */
export const MONEYNS_DEMO = {
	email: 'john@email.com',
	password: 'simulated-Password-1',
	userId: JOHN_ID,
	platform: 'SIMPLATF',
	/** For the package's own signed ping URLs; the provider does not know it. */
	pingSecret: 'ping-simulated-secret',
};

export interface MoneyNsOptions extends SimulatorOptions {
	/** Lifetime of a session in seconds; the provider's 14 days when left out. */
	ttl?: number;
	/** Verifies the platform's tokens; SPKI PEM, the demo key when left out. */
	publicKey?: string;
}

export interface MoneyNsSimulator extends Simulator {
	/** In the form of the credentials' fields, both kinds together. */
	credentials: typeof MONEYNS_DEMO & { privateKey: string; baseUrl: string; checkoutUrl: string };
	readonly state: MoneyNsState;
	commands: MoneyNsCommands;
}

const FOURTEEN_DAYS = 1_209_600;

export async function startMoneyNs(options: MoneyNsOptions = {}): Promise<MoneyNsSimulator> {
	const { now = systemClock, ttl = FOURTEEN_DAYS, publicKey = demoRsaKey.publicKey } = options;
	let state = seed(publicKey);
	const commands = moneyNsCommands(() => state);

	const answerLogin = (login: Login): Reply =>
		'refused' in login
			? login.refused
			: jsonReply(200, { data: openSession(state, login.user, ttl, now) });

	const rules: ProviderRules = {
		commands,
		snapshot: () => state,
		reset: () => {
			state = seed(publicKey);
		},
		errorReply: (status, message) => fail(status, message),
		authenticate: (request): Verdict => {
			const { method, path } = request;
			if (method === 'GET' && path === '/') {
				return { carryOut: () => checkoutPage(request, state) };
			}
			if (method === 'POST' && path === '/api/v1/authenticate') {
				return { carryOut: () => answerLogin(loginByPassword(request, state)) };
			}
			if (method === 'POST' && /^\/api\/v1\/authenticate-jwt\/[^/]+$/.test(path)) {
				return { carryOut: () => answerLogin(loginByPlatform(request, state)) };
			}
			const token = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1] ?? '';
			const session = findSession(state, token, request.receivedAt);
			if (!session) return { refused: fail(401, 'Unauthenticated.') };
			const carryOut = () => protectedRoute(request, session, state);
			return { account: session.userId, carryOut };
		},
	};

	const { privateKey } = demoRsaKey;
	const simulator = await startServer(rules, options);
	const { url } = simulator;
	return {
		...simulator,
		commands,
		credentials: { ...MONEYNS_DEMO, privateKey, baseUrl: url, checkoutUrl: url },
		get state() {
			return state;
		},
	};
}

function seed(publicKey: string): MoneyNsState {
	const algorithms = ['RS512', 'RS384', 'RS256'];
	return {
		users: seedUsers(),
		platforms: [{ code: MONEYNS_DEMO.platform, publicKey, algorithms }],
		sessions: [],
		logins: 0,
		orders: seedOrders(),
		checkouts: [],
	};
}
