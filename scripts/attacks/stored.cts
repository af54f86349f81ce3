import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { LOG_FILE } from '../lib/n8nLaunch.cjs';
import { run } from '../lib/processes.cjs';
import type { Arena } from './arena.cjs';

const DATABASE = 'database.sqlite';

/** A part of what n8n has written down. */
export interface Written {
	/** e.g. `execution 12`, `table execution_data`, `file .n8n/config` */
	where: string;
	text: string;
}

/** Every execution, as whoever may see it gets it from n8n. */
export async function executions({ rest }: Arena): Promise<Written[]> {
	const all = await rest.storedExecutions();
	return all.map(({ id, text }) => ({ where: `execution ${id}`, text }));
}

/** Every row of the database. */
export async function database({ folder, node }: Arena): Promise<Written[]> {
	const program = join(__dirname, 'dumpDatabase.js');
	const file = join(folder, '.n8n', DATABASE);
	const rows = await run(node, ['--no-warnings', program, file], { cwd: folder });
	return rows
		.trimEnd()
		.split('\n')
		.map((text) => ({ where: `table ${/^\{"table":"(\w+)/.exec(text)?.[1]}`, text }));
}

export const log = ({ folder }: Arena): Written[] => [
	{ where: 'the log', text: readFileSync(join(folder, LOG_FILE), 'utf8') },
];

/** The other files in n8n's folder, and those of the database as they are, without the installed packages. */
export function files({ folder }: Arena): Written[] {
	const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
	return names
		.filter((name) => !name.includes('node_modules') && name !== LOG_FILE)
		.filter((name) => statSync(join(folder, name)).isFile())
		.map((name) => ({
			where: `file ${name}`,
			text: readFileSync(join(folder, name), 'latin1'),
		}));
}
