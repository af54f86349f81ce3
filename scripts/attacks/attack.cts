import type { Arena } from './arena.cjs';
import type { Visit } from './internet.cjs';

/** Who attacks. */
export const ATTACKERS = {
	U: 'may use a shared credential and edit workflows, yet not read the credential',
	M: 'a member of the same n8n with credentials of their own',
	X: 'an outsider who knows a URL, or whose data come into a workflow',
	P: 'the provider, or whoever answers in its name',
	N: 'somebody on the network in between',
};

export type Attacker = keyof typeof ATTACKERS;

export interface Result {
	/** How often it was tried. */
	tries: number;
	/** How far each try got that got further than it may; empty when the attack was held. */
	broken: string[];
}

export interface Attack {
	/** What is done, as the table shows it. */
	name: string;
	who: Attacker;
	/** Providers or credentials that it is aimed at. */
	against: string;
	/** Page of docs/upstream about it, where it is n8n that would have to change. */
	upstream?: string;
	/** @throws an Error when the attack itself does not work, so that nothing can be said. */
	run(arena: Arena): Promise<Result>;
}

/** What came to the attackers and to the providers while something was done. */
export interface Watched<T> {
	result: T;
	atAttackers: Visit[];
	atProviders: Visit[];
}

/** Does something and sees what arrives on the internet meanwhile. */
export async function watching<T>(
	{ internet }: Arena,
	work: () => Promise<T>,
): Promise<Watched<T>> {
	const attackers = internet.atAttackers.length;
	const providers = internet.atProviders.length;
	const result = await work();
	return {
		result,
		atAttackers: internet.atAttackers.slice(attackers),
		atProviders: internet.atProviders.slice(providers),
	};
}

/** @throws an Error when what has to succeed, so that a failure of the attack means something, did not. */
export function proves(condition: unknown, what: string): void {
	if (!condition) throw new Error(`The attack proves nothing: ${what}`);
}

/** Each text once, with how often it came, for a report that can be read. */
export function counted(texts: string[]): string[] {
	const counts = new Map<string, number>();
	for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
	return [...counts].map(([text, count]) => (count > 1 ? `${text} (${count} times)` : text));
}

export const EIGHT = 'all eight';
