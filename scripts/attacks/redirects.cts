import type { ServerResponse } from 'node:http';
import { isLogin } from '../../test/support/isLogin.cjs';
import type { Account } from './accounts.cjs';
import type { Arena } from './arena.cjs';
import { counted, EIGHT, proves, watching, type Attack } from './attack.cjs';
import { runFan } from './fan.cjs';
import type { Answer, Visit } from './internet.cjs';
import { reading } from './ownNodes.cjs';
import { httpRequest, shaped } from './request.cjs';

const STATUSES = [301, 302, 303, 307, 308];

const targetsOf = (host: string, { internet }: Arena): string[] => [
	'https://evil.example/x',
	'http://evil.example/x',
	'//evil.example/x',
	`http://${host}/x`,
	`https://${host}:8443/x`,
	`https://${host}.evil.example/x`,
	`https://${host}@evil.example/x`,
	`https://evil.example\\@${host}/x`,
	`${internet.url}/x`,
	`http://localhost:${internet.port}/x`,
];

/** Redirects each request to the next target, whatever it asks for; logins are let in. */
function redirecting(targets: string[]): { answer: Answer; served: () => number } {
	const combinations = targets.flatMap((to) => STATUSES.map((status) => ({ to, status })));
	let served = 0;
	const answer = ({ url }: Visit, response: ServerResponse) => {
		if (isLogin({ path: url })) return undefined;
		const { to, status } = combinations[served++ % combinations.length];
		response.writeHead(status, { location: to }).end();
		return true as const;
	};
	return { answer, served: () => served };
}

const FOLLOWING = {
	redirect: { redirect: { followRedirects: true, maxRedirects: 3 } },
	sendCredentialsOnCrossOriginRedirect: true,
};

async function attackAccount(arena: Arena, account: Account, control = false) {
	const { name, host, baseUrl, sample, stored } = account;
	const targets = targetsOf(host, arena);
	const { answer, served } = redirecting(targets);
	const count = targets.length * STATUSES.length;
	const items = Array.from({ length: count }, () => ({ url: `${baseUrl}${sample.path}` }));
	const credential = control ? arena.control : stored;
	const options = { options: FOLLOWING };
	const steps = [
		httpRequest('by GET', credential, { method: 'GET', ...options }),
		httpRequest('by POST', credential, { method: 'POST', ...options }),
		shaped('by the old node', credential, 'old node'),
		...(control ? [] : [reading('by its own node', stored)]),
	];
	arena.internet.answers.set(host, answer);
	const { atAttackers } = await watching(arena, () =>
		runFan(arena.rest, `redirects, ${name}`, steps, items),
	);
	arena.internet.answers.delete(host);
	proves(served() >= count * 2, `${name} was redirected ${served()} times only`);
	return { tries: served(), arrived: atAttackers.map(({ origin }) => `${name}: at ${origin}`) };
}

export const redirects: Attack = {
	name: 'Redirects 301, 302, 303, 307, 308 to 10 addresses',
	who: 'P',
	against: EIGHT,
	run: async (arena) => {
		const { arrived } = await attackAccount(arena, arena.accounts[0], true);
		const places = new Set(arrived).size;
		proves(places >= 7, `n8n follows redirects to ${places} of the addresses only`);
		const results = [];
		for (const account of arena.accounts) results.push(await attackAccount(arena, account));
		return {
			tries: results.reduce((sum, { tries }) => sum + tries, 0),
			broken: counted(results.flatMap((result) => result.arrived)),
		};
	},
};
