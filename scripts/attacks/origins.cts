import { foreignAddresses, oddAddresses } from './addresses.cjs';
import type { Account } from './accounts.cjs';
import { CONTROL_SECRET, type Arena } from './arena.cjs';
import { counted, EIGHT, proves, watching, type Attack, type Result } from './attack.cjs';
import { runFan } from './fan.cjs';
import { textOf, type Visit } from './internet.cjs';
import { shaped, SHAPES, type Shape } from './request.cjs';

/** Of the addresses tried, at least so many have to be ones that n8n really goes to. */
const REACHABLE = 45;

/** What a node gets: the address with a path that the provider knows, numbered so that its arrival can be told. */
const itemsFor = (addresses: string[], path: string): Array<{ url: string }> =>
	addresses.map((address, index) => ({ url: `${address}${path}?try=${index}` }));

const addressesOf = (host: string, { internet }: Arena): string[] => [
	...foreignAddresses(host, internet),
	...oddAddresses(host),
];

/** The numbers of the addresses that were arrived at. */
const arrived = (visits: Visit[]): Set<string> =>
	new Set(visits.map(({ url }) => /[?&]try=(\d+)/.exec(url)?.[1] ?? url));

/** With n8n's own Header Auth each shape gets the secret out, so an address that is never arrived at is the address's fault. */
async function reachable(arena: Arena): Promise<number> {
	const [{ host }] = arena.accounts;
	const items = itemsFor(addressesOf(host, arena), '/');
	const steps = SHAPES.map((shape) => shaped(shape, arena.control, shape));
	const { atAttackers } = await watching(arena, () =>
		runFan(arena.rest, 'origins, control', steps, items),
	);
	const isSecretThere = atAttackers.every((visit) => textOf(visit).includes(CONTROL_SECRET));
	const count = arrived(atAttackers).size;
	proves(isSecretThere && count >= REACHABLE, `only ${count} addresses lead to an attacker`);
	return count;
}

async function attackAccount(arena: Arena, account: Account, shapes: readonly Shape[]) {
	const { name, host, stored, sample } = account;
	const items = itemsFor(addressesOf(host, arena), sample.path);
	const { atAttackers } = await watching(arena, () =>
		runFan(
			arena.rest,
			`origins, ${name}`,
			shapes.map((shape) => shaped(shape, stored, shape)),
			items,
		),
	);
	return {
		tries: shapes.length * items.length,
		broken: atAttackers.map(({ origin }) => `${name}: a request arrived at ${origin}`),
	};
}

export const origins: Attack = {
	name: 'Foreign addresses in 7 kinds of requests (HTTP Request)',
	who: 'U',
	against: EIGHT,
	run: async (arena) => {
		await reachable(arena);
		const result: Result = { tries: 0, broken: [] };
		for (const account of arena.accounts) {
			const { tries, broken } = await attackAccount(arena, account, SHAPES);
			result.tries += tries;
			result.broken.push(...broken);
		}
		return { ...result, broken: counted(result.broken) };
	},
};
