import { startMoneyNs } from '../../simulators/moneyNs/index.cjs';
import { proves, type Attack } from './attack.cjs';
import { Finder } from './encodings.cjs';
import { runFan } from './fan.cjs';
import type { Step } from '../../test/e2e/support/workflow.cjs';
import type { StoredCredential } from '../lib/n8nRest.cjs';

const INCLUDE = { includeSessionToken: true };

const session = (name: string, credential: StoredCredential, more: object): Step => ({
	name,
	type: 'n8n-nodes-signed-apis.moneyNs',
	parameters: {
		authentication: credential.type === 'moneyNsUserApi' ? 'user' : 'platform',
		resource: 'session',
		operation: 'get',
		...more,
	},
	credential,
	continueOnFail: true,
});

const steps = (credential: StoredCredential): Step[] => [
	session('the switch', credential, { options: INCLUDE }),
	session('the switch by an expression', credential, {
		options: '={{ { includeSessionToken: true } }}',
	}),
	session('a text', credential, { options: { includeSessionToken: 'yes' } }),
	session('Simplify off', credential, { simplify: false, options: INCLUDE }),
];

export const tokens: Attack = {
	name: 'The session token as an output (6.11)',
	who: 'U',
	against: 'MoneyNS',
	run: async (arena) => {
		// A simulator of its own, because the control does put its token out.
		const simulator = await startMoneyNs();
		const host = 'tokens.provider.test';
		arena.internet.add(host, simulator.url);
		const broken: string[] = [];
		let tries = 0;
		for (const account of arena.accounts.filter(({ type }) => type.startsWith('moneyNs'))) {
			const changes = { baseUrl: `https://${host}`, sessionToken: '' };
			const allowed = await account.variation({ ...changes, allowTokenOutput: true });
			const control = await runFan(arena.rest, 'tokens, control', steps(allowed), [{}]);
			const known = () => new Finder(simulator.state.sessions.map(({ token }) => token));
			proves(known().isIn(control.stored), `${account.name}: nobody gets a token`);

			for (const allowTokenOutput of [undefined, false, 'false', '', 1, 'yes']) {
				const credential = await account.variation({ ...changes, allowTokenOutput });
				const { stored } = await runFan(arena.rest, 'tokens', steps(credential), [{}]);
				tries += steps(credential).length;
				if (!known().isIn(stored)) continue;
				broken.push(`${account.name} with Allow Token Output '${allowTokenOutput}'`);
			}
		}
		return { tries, broken };
	},
};
