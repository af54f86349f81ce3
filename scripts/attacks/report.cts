import { table } from '../lib/table.cjs';
import type { Arena } from './arena.cjs';
import { ATTACKERS, type Attack } from './attack.cjs';

/** What became of one attack. */
export interface Row {
	attack: Attack;
	tries: number;
	/** How far it got, where it got further than it may. */
	broken: string[];
	/** Why nothing can be said: the attack itself did not work. */
	failure?: string;
}

/** Lines about one attack below the table. */
const MOST_LINES = 20;

export async function carryOut(attack: Attack, arena: Arena): Promise<Row> {
	try {
		return { attack, ...(await attack.run(arena)) };
	} catch (error) {
		const failure = error instanceof Error ? error.message : String(error);
		return { attack, tries: 0, broken: [], failure };
	}
}

/** Whether something has to be done: what n8n would have to change is known. */
export const isBad = ({ attack, broken, failure }: Row): boolean =>
	failure !== undefined || (broken.length > 0 && !attack.upstream);

function verdict({ attack: { upstream }, broken, failure }: Row): string {
	if (failure !== undefined) return 'NOT KNOWN';
	if (!upstream) return broken.length ? 'BROKEN' : 'held';
	return broken.length ? 'gets through: n8n’s own' : 'CURED in this n8n';
}

function details(row: Row): string[] {
	const { attack, broken, failure } = row;
	const { name, upstream } = attack;
	const verb = verdict(row);
	if (failure !== undefined) return [`${name}: ${failure}`];
	if (upstream && !broken.length) {
		return [
			`${name}: this n8n no longer lets it through. Say so in docs/upstream/${upstream} and docs/security.md`,
		];
	}
	const shown = broken.slice(0, MOST_LINES).map((line) => `  ${line}`);
	const more = broken.length - shown.length;
	return broken.length
		? [`${name}: ${verb}`, ...shown, ...(more > 0 ? [`  and ${more} more`] : [])]
		: [];
}

/** The table with its legend, and below it how far those got that got through. */
export function tableOf(rows: Row[]): string {
	const cells = rows.map((row) => [
		row.attack.name,
		row.attack.who,
		row.attack.against,
		String(row.tries),
		verdict(row),
	]);
	const all = [['Attack', 'Who', 'Against', 'Tries', 'Result'], ...cells];
	const legend = Object.entries(ATTACKERS).map(([letter, who]) => `${letter}: ${who}`);
	return [table(all), '', ...legend, '', ...rows.flatMap(details)].join('\n');
}
