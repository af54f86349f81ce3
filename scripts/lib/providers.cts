import { startIMoneza } from '../../simulators/iMoneza/index.cjs';
import { startLunaNode } from '../../simulators/lunaNode/index.cjs';
import { startMoneroo } from '../../simulators/moneroo/index.cjs';
import { startMoneyNs } from '../../simulators/moneyNs/index.cjs';
import { startMoonBack } from '../../simulators/moonBack/index.cjs';
import type { CredentialData } from './n8nRest.cjs';

/** A provider of the demonstration: its simulator and what n8n needs to use it. */
export interface DemoProvider {
	name: string;
	/** The provider's real address, as examples name it. */
	address: string;
	/** The simulator's address, which stands in for it. */
	simulator: string;
	credentials: CredentialData[];
	close(): Promise<void>;
}

async function lunaNode(): Promise<DemoProvider> {
	const { url, credentials, close } = await startLunaNode();
	return {
		name: 'LunaNode',
		address: 'https://dynamic.lunanode.com',
		simulator: url,
		credentials: [{ name: 'LunaNode account', type: 'lunaNodeApi', data: { ...credentials } }],
		close,
	};
}

async function moneroo(): Promise<DemoProvider> {
	const { url, credentials, close } = await startMoneroo();
	return {
		name: 'Moneroo',
		address: 'https://api.moneroo.io',
		simulator: url,
		credentials: [{ name: 'Moneroo account', type: 'monerooApi', data: { ...credentials } }],
		close,
	};
}

async function moonBack(): Promise<DemoProvider> {
	const simulator = await startMoonBack();
	const { apiToken, apiKey, privateKey, webhookSecret, baseUrl } = simulator.credentials;
	const common = { webhookSecret, baseUrl };
	return {
		name: 'MoonBack',
		address: 'https://api.moonback.me/v2',
		simulator: baseUrl,
		credentials: [
			{ name: 'MoonBack account', type: 'moonBackApi', data: { apiToken, ...common } },
			{ name: 'MoonBack JWT', type: 'moonBackJwtApi', data: { apiKey, privateKey, ...common } },
		],
		close: simulator.close,
	};
}

async function moneyNs(): Promise<DemoProvider> {
	const simulator = await startMoneyNs();
	const { email, password, platform, privateKey, pingSecret, baseUrl, checkoutUrl } =
		simulator.credentials;
	const platformData = { platform, email, privateKey, pingSecret, baseUrl, checkoutUrl };
	return {
		name: 'MoneyNS',
		address: 'https://appapi-public.cryptocoin.pro',
		simulator: simulator.url,
		credentials: [
			{ name: 'MoneyNS user', type: 'moneyNsUserApi', data: { email, password, baseUrl } },
			{ name: 'MoneyNS platform', type: 'moneyNsPlatformApi', data: platformData },
		],
		close: simulator.close,
	};
}

/** The provider has a host for each of its two APIs, and the simulator one for both. */
async function iMoneza(): Promise<DemoProvider[]> {
	const { url, credentials, close } = await startIMoneza();
	const api = (kind: 'Management' | 'Access', data: object): DemoProvider => ({
		name: `iMoneza ${kind}`,
		address: `https://${kind === 'Access' ? 'accessapi' : 'manageapi'}.imoneza.com`,
		simulator: url,
		credentials: [{ name: `iMoneza ${kind}`, type: `iMoneza${kind}Api`, data: { ...data } }],
		close,
	});
	return [api('Management', credentials.management), api('Access', credentials.access)];
}

/** Starts every simulator in this process, with demonstration accounts. */
export async function startProviders(): Promise<DemoProvider[]> {
	const each = await Promise.all([lunaNode(), moneroo(), moonBack(), moneyNs()]);
	return [...each, ...(await iMoneza())];
}
