import type { StoredCredential } from '../../../scripts/lib/n8nRest.cjs';
import { startMoneyNs, type MoneyNsSimulator } from '../../../simulators/moneyNs/index.cjs';
import { isLogin } from '../../support/isLogin.cjs';
import { connectToN8n, runStep } from './n8n.cjs';
import type { Step } from './workflow.cjs';

/** Starts a simulator for each test of a file, because n8n remembers sessions by address and account. */
export function useMoneyNs() {
	const n8n = connectToN8n();
	let simulator: MoneyNsSimulator;
	let user: StoredCredential;
	let platform: StoredCredential;

	/** Stores a user's credential that differs from the right one in some fields. */
	const addUser = async (changes: object = {}): Promise<StoredCredential> =>
		await n8n.createCredential({
			name: 'MoneyNS user',
			type: 'moneyNsUserApi',
			data: { ...userData(simulator), ...changes },
		});

	beforeEach(async () => {
		simulator = await startMoneyNs();
		user = await addUser();
		platform = await n8n.createCredential({
			name: 'MoneyNS platform',
			type: 'moneyNsPlatformApi',
			data: platformData(simulator),
		});
	});
	afterEach(() => simulator.close());

	return {
		n8n,
		addUser,
		get simulator() {
			return simulator;
		},
		/** A user's credential that the simulator accepts. */
		get user() {
			return user;
		},
		/** A platform's credential that the simulator accepts. */
		get platform() {
			return platform;
		},
		logins: () => simulator.journal.entries.filter(isLogin),
		/** The requests that are no login. */
		calls: () => simulator.journal.entries.filter((entry) => !isLogin(entry)),
	};
}

/** The credential's fields as a user would fill them in. */
function userData({ credentials }: MoneyNsSimulator): Record<string, unknown> {
	const { email, password, baseUrl } = credentials;
	return { email, password, baseUrl };
}

/** The credential's fields as a user would fill them in. */
function platformData({ credentials }: MoneyNsSimulator): Record<string, unknown> {
	const { email, platform, privateKey, baseUrl, checkoutUrl, pingSecret } = credentials;
	return { identifyBy: 'email', email, platform, privateKey, baseUrl, checkoutUrl, pingSecret };
}

/** One MoneyNS node, named `MoneyNS`. */
export const moneyNsStep = (
	credential: StoredCredential,
	resource: string,
	operation: string,
	parameters: object = {},
): Step => ({
	name: 'MoneyNS',
	type: 'n8n-nodes-signed-apis.moneyNs',
	parameters: {
		authentication: credential.type === 'moneyNsUserApi' ? 'user' : 'platform',
		resource,
		operation,
		...parameters,
	},
	credential,
});

/** A checkout link whose ping goes to the given URL. */
export async function checkoutLink(
	{ n8n, platform }: ReturnType<typeof useMoneyNs>,
	pingUrl: string,
	requestId = 'order-1042',
): Promise<string> {
	const step = moneyNsStep(platform, 'checkout', 'buildUrl', {
		request_id: requestId,
		payment_operation: 'buy_with_fiat',
		payment_symbol: 'ETH',
		lifetimeMinutes: 30,
		additionalFields: { ping_url: pingUrl, payment_secondAmount: '100.10', lang: 'de' },
	});
	const run = await runStep(n8n, step);
	expect(run.error).toBeUndefined();
	return String(run.json('MoneyNS')[0].url);
}
