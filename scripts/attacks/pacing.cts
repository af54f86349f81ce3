import type { ServerResponse } from 'node:http';
import { isLogin } from '../../test/support/isLogin.cjs';
import type { StoredCredential } from '../lib/n8nRest.cjs';
import type { Account } from './accounts.cjs';
import type { Arena } from './arena.cjs';
import { EIGHT, proves, watching, type Attack } from './attack.cjs';
import { runFan } from './fan.cjs';
import type { Visit } from './internet.cjs';
import { reading } from './ownNodes.cjs';
import { madeUp } from './throwaway.cjs';

const limited = ({ type }: Account): object =>
	type.startsWith('moonBack') ? { requestsPerHour: 1 } : { requestsPerMinute: 1 };

function hold(_visit: Visit, response: ServerResponse): true {
	response.writeHead(429, { 'retry-after': '3600', 'content-type': 'application/json' });
	response.end('{"message":"Too many requests"}');
	return true;
}

/** Sends so many requests and counts those that the provider got. */
async function send(arena: Arena, credential: StoredCredential, count: number): Promise<number> {
	const items = Array.from({ length: count }, (_, n) => ({ n }));
	const { atProviders } = await watching(arena, () =>
		runFan(arena.rest, 'pacing', [reading('node', credential)], items),
	);
	return atProviders.filter(({ url }) => !isLogin({ path: url })).length;
}

/** Whether the same thing works with the right key: then its owner is held for an hour. */
async function control(arena: Arena, account: Account, host: string): Promise<void> {
	const baseUrl = account.baseUrl.replace(account.host, host);
	const own = await account.variation({ baseUrl, maxWaitSeconds: 1, sessionToken: '' });
	arena.internet.add(host, account.simulator.url);
	arena.internet.answers.set(host, (visit, response) =>
		isLogin({ path: visit.url }) ? undefined : hold(visit, response),
	);
	await send(arena, own, 1);
	arena.internet.answers.delete(host);
	proves((await send(arena, own, 1)) === 0, `${account.name} is not held by its own 429`);
}

async function attack(arena: Arena, account: Account): Promise<string[]> {
	const { internet } = arena;
	const { host, baseUrl, name } = account;
	// The public parts of the keys are the owner's.
	const wrong = madeUp(account.type);
	const memberHost = `member.${host}`;
	internet.add(memberHost, account.simulator.url);
	internet.answers.set(memberHost, hold);
	internet.answers.set(host, hold);
	const elsewhere = { ...wrong, baseUrl: baseUrl.replace(host, memberHost), sessionToken: '' };
	const members = [
		await account.variation(elsewhere),
		await account.variation({ ...wrong, sessionToken: '' }),
		await account.variation({ ...wrong, ...limited(account), sessionToken: '', maxWaitSeconds: 1 }),
	];
	for (const member of members) await send(arena, member, 3);
	internet.answers.delete(host);
	const victim = await account.variation({ maxWaitSeconds: 1 });
	const arrived = await send(arena, victim, 3);
	return arrived >= 3 ? [] : [`${name}: ${3 - arrived} of 3 requests of the owner were held`];
}

export const pacing: Attack = {
	name: 'Holding somebody else’s account: 429 of one’s own server, a limit of 1 (6.5)',
	who: 'M',
	against: EIGHT,
	run: async (arena) => {
		const broken: string[] = [];
		for (const [index, account] of arena.accounts.entries()) {
			await control(arena, account, `held${index}.provider.test`);
			broken.push(...(await attack(arena, account)));
		}
		return { tries: arena.accounts.length * 3, broken };
	},
};
