import type { Account } from './accounts.cjs';
import { CONTROL_SECRET, type Arena } from './arena.cjs';
import { counted, EIGHT, proves, watching, type Attack, type Result } from './attack.cjs';
import { runFan } from './fan.cjs';
import { textOf } from './internet.cjs';
import { reading } from './ownNodes.cjs';
import { httpRequest } from './request.cjs';

/** What somebody may type who does not know better, and somebody on the network waits for. */
const typed = (host: string, path: string): string[] => [
	`http://${host}${path}`,
	`HTTP://${host}${path}`,
	` http://${host}${path} `,
	`http://${host}:443${path}`,
	`http://127.0.0.1.${host}${path}`,
	`http://localhost.${host}${path}`,
	`http://127.0.0.1@${host}${path}`,
	`http://user:password@${host}${path}`,
	`http:${host}${path}`,
	`//${host}${path}`,
];

async function attack(arena: Arena, account: Account): Promise<Result> {
	const { host, loopback, sample, name } = account;
	const path = new URL(loopback).pathname.replace(/^\/$/, '');
	const credentials = await Promise.all(
		typed(host, path).map(
			async (baseUrl) => await account.variation({ baseUrl, sessionToken: '' }),
		),
	);
	const steps = credentials.flatMap((credential, index) => [
		reading(`node ${index}`, credential),
		httpRequest(`HTTP Request ${index}`, credential, {
			method: sample.method,
			url: `${String(credential.data.baseUrl).trim()}${sample.path}`,
		}),
	]);
	const { atAttackers } = await watching(arena, () =>
		runFan(arena.rest, `Base URLs, ${name}`, steps, [{}]),
	);
	return {
		tries: steps.length,
		broken: atAttackers.map(({ origin }) => `${name}: sent to ${origin}`),
	};
}

export const baseUrls: Attack = {
	name: 'Reading on the network what a Base URL without TLS sends',
	who: 'N',
	against: EIGHT,
	run: async (arena) => {
		const { rest, accounts, control } = arena;
		const url = `http://${accounts[0].host}/`;
		const step = httpRequest('HTTP Request', control, { method: 'GET' });
		const read = await watching(arena, () => runFan(rest, 'Base URLs', [step], [{ url }]));
		proves(
			read.atAttackers.some((visit) => textOf(visit).includes(CONTROL_SECRET)),
			'nobody on the network reads anything',
		);
		const result: Result = { tries: 0, broken: [] };
		for (const account of accounts) {
			const { tries, broken } = await attack(arena, account);
			result.tries += tries;
			result.broken.push(...broken);
		}
		return { ...result, broken: counted(result.broken) };
	},
};
