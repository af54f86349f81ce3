import type { Step } from '../../test/e2e/support/workflow.cjs';
import type { Account } from './accounts.cjs';
import type { Arena } from './arena.cjs';
import { proves, watching, type Attack } from './attack.cjs';
import { runFan } from './fan.cjs';
import { reading } from './ownNodes.cjs';
import { signaturesIn } from './secrets.cjs';

type Item = Record<string, unknown>;

/** A node that makes a checkout link of each item. */
export const linkStep = ({ stored }: Pick<Account, 'stored'>): Step => ({
	name: 'Build URL',
	type: 'n8n-nodes-signed-apis.moneyNs',
	parameters: {
		authentication: 'platform',
		resource: 'checkout',
		operation: 'buildUrl',
		request_id: '={{ $json.request ?? "order-1042" }}',
		payment_operation: 'buy_with_fiat',
		payment_symbol: 'ETH',
		lifetimeMinutes: '={{ $json.lifetime ?? 30 }}',
		additionalFields: {
			furtherPayload: '={{ $json.payload ?? "{}" }}',
			ping_url: '={{ $json.ping ?? "https://n8n.example.com/webhook/4e1c/webhook" }}',
			link_id: '={{ $json.id ?? "" }}',
			link_email: '={{ $json.email ?? "" }}',
			user_email: '={{ $json.email ?? "" }}',
		},
	},
	credential: stored,
	continueOnFail: true,
});

const CLAIMS = [
	'email',
	'id',
	'Email',
	'ID',
	' id',
	'e-mail',
	'e_mail',
	'ｅmail',
	'userId',
	'user_id',
	'sub',
	'uid',
];

function payloads(email: string, id: string): string[] {
	const values = [email, id, [email], { id }];
	return [
		...CLAIMS.flatMap((claim) => values.map((value) => JSON.stringify({ [claim]: value }))),
		'{"expire": 9999999999}',
		'{"EXPIRE": 9999999999}',
		'{"exp": 9999999999}',
		`{"__proto__": {"email": "${email}"}}`,
		`{"constructor": {"prototype": {"id": "${id}"}}}`,
		`{"email": "x@y.example", "email": "${email}"}`,
		`{"\\u0065mail": "${email}"}`,
	];
}

/** Logs in as the platform does, at the simulator, which reads tokens with code of its own. */
async function logIn(account: Account, token: string): Promise<number> {
	const url = `${account.simulator.url}/api/v1/authenticate-jwt/${String(account.data.platform)}`;
	return (await fetch(url, { method: 'POST', headers: { Token: token } })).status;
}

async function tokensOf({ rest }: Arena, account: Account, items: Item[]): Promise<string[]> {
	const run = await runFan(rest, `links, ${account.name}`, [linkStep(account)], items);
	const urls = run.json('Build URL').flatMap(({ url }) => (url === undefined ? [] : [String(url)]));
	return urls.map((url) => new URL(url).searchParams.get('token') ?? '');
}

export const links: Attack = {
	name: 'Checkout links whose token logs in as another user (6.3)',
	who: 'U',
	against: 'MoneyNS platform',
	run: async (arena) => {
		const account = arena.accounts.find(({ name }) => name === 'moneyNsPlatformApi by email');
		if (!account) throw new Error('There is no MoneyNS platform');
		const email = String(account.data.email);
		const id = String(account.data.userId);
		// The package remembers its session by the address; at another one it logs in anew.
		const host = `links.${account.host}`;
		arena.internet.add(host, account.simulator.url);
		const baseUrl = account.baseUrl.replace(account.host, host);
		const fresh = await account.variation({ baseUrl, sessionToken: '' });
		const { atProviders } = await watching(arena, () =>
			runFan(arena.rest, 'links, login', [reading('node', fresh)], [{}]),
		);
		const [login = ''] = atProviders
			.filter(({ url }) => url.includes('authenticate-jwt'))
			.flatMap(signaturesIn);
		proves((await logIn(account, login)) === 200, 'the token of a login logs nobody in');

		const harmless: Item[] = [{}, { id, email }, { payload: `{"user": {"id": "${id}"}}` }];
		const tokens = await tokensOf(arena, account, harmless);
		proves(tokens.length === harmless.length, 'harmless links are refused');
		const forged = payloads(email, id).map((payload) => ({ payload }));
		const lifetimes = [43_201, 1e9, -1, 'NaN', '1e99'].map((lifetime) => ({ lifetime }));
		const made = await tokensOf(arena, account, [...forged, ...lifetimes]);
		const broken = made.map(() => 'a link was made of what a login knows');
		for (const token of [...tokens, ...made]) {
			if ((await logIn(account, token)) < 400) broken.push('the token of a link logs in');
		}
		return { tries: harmless.length + forged.length + lifetimes.length, broken };
	},
};
