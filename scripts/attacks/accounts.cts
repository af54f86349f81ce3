import type { StoredCredential } from '../lib/n8nRest.cjs';
import type { N8nRest } from '../lib/n8nRest.cjs';
import type { Simulator } from '../../simulators/shared/server.cjs';
import { CREDENTIAL_CASES, type SampleRequest } from '../../test/support/credentialCases.cjs';
import type { Internet } from './internet.cjs';

/** A credential that the attackers may use, and the provider that it is for. */
export interface Account {
	/** Type and variant, e.g. `moonBackApi in the query`. */
	name: string;
	type: string;
	data: Record<string, unknown>;
	/** Host of the provider, where https on port 443 is served. */
	host: string;
	baseUrl: string;
	/** Base URL of the simulator itself, on this computer and without TLS. */
	loopback: string;
	simulator: Simulator;
	/** A request that the provider accepts. */
	sample: SampleRequest;
	stored: StoredCredential;
	/** Stores the same keys with some fields changed. */
	variation(changes: Record<string, unknown>): Promise<StoredCredential>;
}

/** Of MoonBack, whose sample is otherwise its simulator's echo. */
const RECORD: SampleRequest = { method: 'GET', path: '/contacts/1' };

/** The parts of a provider's limits that an attack would wait for. */
const UNPACED = { requestsPerMinute: 0, requestsPerHour: 0 };

/** One secret for all that is signed for callbacks, as somebody has who makes up one and uses it everywhere. */
export const SHARED_SECRET = 'shared-Callback-Secret-7Kq2vX9p';

const OF_CALLBACKS: Record<string, Record<string, unknown>> = {
	monerooApi: { webhookSecret: SHARED_SECRET },
	moonBackApi: { webhookSecret: SHARED_SECRET },
	moonBackJwtApi: { webhookSecret: SHARED_SECRET },
	moneyNsPlatformApi: {
		pingSecret: SHARED_SECRET,
		checkoutUrl: 'https://checkout.provider.test',
	},
};

/** All eight credentials in all their variants, each with a simulator and a name on the internet of its own. */
export async function openAccounts(rest: N8nRest, internet: Internet): Promise<Account[]> {
	const opening = CREDENTIAL_CASES.map(async ({ type, variant, start, ...request }, index) => {
		const { simulator, data } = await start();
		// A server that sends back what it got would send back the secret.
		const sample = request.sample.path === '/echo' ? RECORD : request.sample;
		const host = `api${index}.provider.test`;
		internet.add(host, simulator.url);
		const loopback = String(data.baseUrl);
		const baseUrl = loopback.replace(simulator.url, `https://${host}`);
		const { requestsPerHour, ...perMinute } = UNPACED;
		const pacing = type.startsWith('moonBack') ? { requestsPerHour } : perMinute;
		const own = { ...data, ...OF_CALLBACKS[type], ...pacing, maxWaitSeconds: 30, baseUrl };
		const variation = async (changes: object) =>
			await rest.createCredential({
				name: `${type}${variant}`,
				type,
				data: { ...own, ...changes },
			});
		const stored = await variation({});
		const name = `${type}${variant}`;
		return { name, type, data: own, host, baseUrl, loopback, simulator, sample, stored, variation };
	});
	return await Promise.all(opening);
}
