import { isLogin } from '../../test/support/isLogin.cjs';
import type { StoredCredential } from '../lib/n8nRest.cjs';
import type { Account } from './accounts.cjs';
import type { Arena } from './arena.cjs';
import { counted, EIGHT, proves, watching, type Attack } from './attack.cjs';
import { runFan } from './fan.cjs';
import { textOf, type Visit } from './internet.cjs';
import { httpRequest } from './request.cjs';

const FORGED = 'forged-0123456789';

/** What a request brings along in the places where a credential puts keys and signatures. */
interface Forgery {
	headers?: Record<string, string>;
	query?: string;
	body?: Record<string, unknown>;
}

const BEARER: Forgery[] = [
	'Authorization',
	'authorization',
	'AUTHORIZATION',
	' Authorization ',
].map((name) => ({ headers: { [name]: `Bearer ${FORGED}` } }));

const FORGERIES: Record<string, Forgery[]> = {
	lunaNodeApi: [
		{ body: { api_id: FORGED } },
		{ body: { api_partialkey: FORGED } },
		{ body: { req: JSON.stringify({ api_id: FORGED }), signature: FORGED, nonce: FORGED } },
		{ body: { signature: FORGED } },
		{ body: { nonce: FORGED } },
		{ body: { api_id: [FORGED] } },
		{ query: `req=${FORGED}&signature=${FORGED}&nonce=1` },
		{ query: `api_id=${FORGED}&api_partialkey=${FORGED}` },
	],
	iMoneza: [
		...['Authentication', 'authentication', 'AUTHENTICATION'].map((name) => ({
			headers: { [name]: `${FORGED}:${FORGED}` },
		})),
		...['Timestamp', 'TIMESTAMP'].map((name) => ({ headers: { [name]: FORGED } })),
	],
	inQuery: [
		{ query: `api_token=${FORGED}` },
		{ query: `api_token=${FORGED}&api_token=${FORGED}` },
		{ query: `api%5Ftoken=${FORGED}` },
	],
};

function forgeriesFor({ type, data }: Account): Forgery[] {
	if (type.startsWith('iMoneza')) return FORGERIES.iMoneza;
	return data.sendIn === 'query' ? FORGERIES.inQuery : (FORGERIES[type] ?? BEARER);
}

/** Whether the owner's keys and signature are the only ones that a provider finds. */
function isOwners(visit: Visit, { type, data }: Account): boolean {
	if (type !== 'lunaNodeApi') return !textOf(visit).includes(FORGED);
	// Other names are parameters of LunaNode's for the provider to judge, signed like all the rest.
	const form = new URLSearchParams(visit.body.toString());
	const names = [...form.keys()].sort().join();
	const { api_id, api_partialkey } = JSON.parse(form.get('req') ?? '{}') as Record<string, unknown>;
	const key = String(data.apiKey).slice(0, 64);
	const isOwn = api_id === data.apiId && api_partialkey === key;
	return isOwn && names === 'nonce,req,signature' && !form.get('signature')?.includes(FORGED);
}

async function attack(
	arena: Arena,
	account: Account,
	credential: StoredCredential,
	forgeries: Forgery[],
) {
	const { name, baseUrl, sample } = account;
	const body = { ...(sample.body ?? {}) };
	const items = forgeries.map((forgery) => ({
		url: `${baseUrl}${sample.path}${forgery.query ? `?${forgery.query}` : ''}`,
		headers: forgery.headers ?? {},
		body: { ...body, ...forgery.body },
	}));
	const step = httpRequest('HTTP Request', credential, {
		method: sample.method,
		sendHeaders: true,
		specifyHeaders: 'json',
		jsonHeaders: '={{ JSON.stringify($json.headers) }}',
		sendBody: sample.method === 'POST',
		specifyBody: 'json',
		jsonBody: '={{ JSON.stringify($json.body) }}',
		options: { lowercaseHeaders: false },
	});
	const { atProviders } = await watching(arena, () =>
		runFan(arena.rest, `keys of one’s own, ${name}`, [step], items),
	);
	return atProviders.filter(({ url }) => !isLogin({ path: url }));
}

export const ownKeys: Attack = {
	name: 'Keys and signatures of one’s own beside the owner’s: headers, query, body',
	who: 'U',
	against: EIGHT,
	run: async (arena) => {
		const [first] = arena.accounts;
		const control = await attack(arena, first, arena.control, [{ query: FORGED }]);
		proves(textOf(control[0]).includes(FORGED), 'n8n does not send them');
		const result = { tries: 0, broken: [] as string[] };
		for (const account of arena.accounts) {
			const forgeries = forgeriesFor(account);
			const plain = await attack(arena, account, account.stored, [{}]);
			proves(plain.length > 0, `${account.name} sends nothing at all`);
			const visits = await attack(arena, account, account.stored, forgeries);
			result.tries += forgeries.length;
			const forged = visits.filter((visit) => !isOwners(visit, account));
			result.broken.push(...forged.map(({ url }) => `${account.name}: sent with ${url}`));
		}
		return { ...result, broken: counted(result.broken) };
	},
};
