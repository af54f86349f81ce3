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
	const { host, baseUrl, name, simulator } = account;
	const wrong = { ...madeUp(account.type), sessionToken: '' };
	// At a name of its own, because earlier attacks count for the other one.
	const own = `victim.${host}`;
	const members = `member.${host}`;
	for (const each of [own, members]) {
		internet.add(each, simulator.url);
		internet.answers.set(each, hold);
	}
	const at = (each: string) => ({ baseUrl: baseUrl.replace(host, each) });
	const attackers = [
		{ ...wrong, ...at(members) },
		{ ...wrong, ...at(own) },
		{ ...wrong, ...at(own), ...limited(account), maxWaitSeconds: 1 },
	];
	for (const changes of attackers) await send(arena, await account.variation(changes), 3);
	internet.answers.delete(own);
	// As the provider has it: what it counted of earlier attacks, and failed logins.
	simulator.reset();
	const victim = await account.variation({ ...at(own), sessionToken: '', maxWaitSeconds: 1 });
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
