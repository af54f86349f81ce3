import {
	HOSTILE_CERTIFICATE,
	startHostileProxy,
	type HostileProxy,
} from '../../test/support/hostileProxy.cjs';
import type { Step } from '../../test/e2e/support/workflow.cjs';
import type { StoredCredential } from '../lib/n8nRest.cjs';
import type { Account } from './accounts.cjs';
import type { Arena } from './arena.cjs';
import { EIGHT, proves, type Attack } from './attack.cjs';
import { runFan } from './fan.cjs';
import { reading } from './ownNodes.cjs';
import { httpRequest, shaped } from './request.cjs';
import { OTHER_PRIVATE_KEY, throwaway } from './throwaway.cjs';

/** Options of the HTTP Request node; the MoonBack node, which is declarative, has them as Request Options. */
const weakened = (proxy: string) => ({ proxy, allowUnauthorizedCerts: true });

/** A proxy of one's own, in each way in which a user can weaken the check of the server's certificate. */
function ways(
	credential: StoredCredential,
	certificates: StoredCredential,
	proxy: string,
	method: string,
): Step[] {
	const own = httpRequest('a CA of one’s own', credential, {
		method,
		provideSslCertificates: true,
		options: { proxy },
	});
	const old = shaped('Ignore SSL Issues in the old node', credential, 'old node');
	return [
		httpRequest('Ignore SSL Issues', credential, { method, options: weakened(proxy) }),
		httpRequest('Ignore SSL Issues, as a file', credential, {
			method,
			options: { ...weakened(proxy), response: { response: { responseFormat: 'file' } } },
		}),
		httpRequest('the proxy alone', credential, { method, options: { proxy } }),
		{
			...old,
			parameters: { ...old.parameters, options: { proxy }, allowUnauthorizedCerts: true },
		},
		{ ...own, further: certificates },
		reading('Request Options', credential, { requestOptions: weakened(proxy) }),
	];
}

async function attack(
	{ rest }: Arena,
	{ name, baseUrl, sample }: Account,
	credential: StoredCredential,
	certificates: StoredCredential,
	proxy: HostileProxy,
): Promise<{ tries: number; seen: string }> {
	const before = proxy.seen.length;
	const steps = ways(credential, certificates, proxy.url, sample.method);
	const base = String(credential.data.baseUrl ?? baseUrl);
	await runFan(rest, `proxies, ${name}`, steps, [{ url: `${base}${sample.path}` }]);
	return { tries: steps.length, seen: proxy.seen.slice(before) };
}

export const proxies: Attack = {
	name: 'A proxy of one’s own, with Ignore SSL Issues or a CA (6.1)',
	who: 'U',
	against: EIGHT,
	run: async (arena) => {
		const { rest, accounts } = arena;
		const proxy = await startHostileProxy();
		const certificates = await rest.createCredential({
			name: 'CA of the attacker',
			type: 'httpSslAuth',
			data: { ca: HOSTILE_CERTIFICATE, cert: HOSTILE_CERTIFICATE, key: OTHER_PRIVATE_KEY },
		});
		const result = { tries: 0, broken: [] as string[] };
		for (const account of accounts) {
			const host = `insecure.${account.host}`;
			arena.internet.add(host, account.simulator.url);
			const allowed = await account.variation({
				...throwaway(account.type),
				baseUrl: account.baseUrl.replace(account.host, host),
				allowInsecureTls: true,
			});
			const control = await attack(arena, account, allowed, certificates, proxy);
			proves(control.seen.includes(host), `${account.name}: the proxy reads nothing`);

			const inClear = await account.variation({ baseUrl: account.loopback });
			for (const credential of [account.stored, inClear]) {
				const { tries, seen } = await attack(arena, account, credential, certificates, proxy);
				result.tries += tries;
				if (seen) result.broken.push(`${account.name}: the proxy reads ${seen.split('\n')[0]}`);
			}
		}
		await proxy.close();
		return result;
	},
};
