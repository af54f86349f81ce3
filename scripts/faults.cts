// n8n's engine logs every failure, and here they are provoked.
process.env.N8N_LOG_LEVEL = 'silent';

import { parseArgs } from 'node:util';
import { trustTestAuthority } from '../test/support/tlsServers.cjs';
import { failingProxy, runCell, type Cell } from './faults/cell.cjs';
import { FAULTS, type Fault } from './faults/faults.cjs';
import { OPERATIONS } from './faults/kinds.cjs';
import { textOf, writeTables } from './faults/report.cjs';
import { main } from './lib/main.cjs';
import { say, step } from './lib/progress.cjs';

// Lets every kind of operation meet every fault, with the built package in n8n's engine and real sockets, and compares what happened
// with scripts/faults/policy.cts:
//
//   npm run faults
//   npm run faults -- --only 429 --only TLS   faults with one of these in their name
//   npm run faults -- --write                 puts the tables into docs/reliability.md as well

/** So many cells are under way at once; most of them wait. */
const AT_ONCE = 24;

async function meet(faults: Fault[]): Promise<Cell[]> {
	const waiting = faults.flatMap((fault) => OPERATIONS.map((operation) => ({ fault, operation })));
	const cells: Cell[] = [];
	const work = async () => {
		for (let next = waiting.shift(); next; next = waiting.shift())
			cells.push(await runCell(next.operation, next.fault));
	};
	await Promise.all(Array.from({ length: AT_ONCE }, work));
	return cells;
}

main(async () => {
	const { values } = parseArgs({
		options: {
			only: { type: 'string', multiple: true, default: [''] },
			write: { type: 'boolean', default: false },
		},
	});
	const chosen = FAULTS.filter(({ name }) => values.only.some((part) => name.includes(part)));
	trustTestAuthority();
	const cells: Cell[] = [];
	await step(`${chosen.length} faults, ${OPERATIONS.length} kinds of operation`, async () => {
		// The slowest ones first, so that they wait while others work.
		const direct = chosen.filter(({ proxy }) => !proxy);
		direct.sort((a, b) => Number(b.isSlow ?? 0) - Number(a.isSlow ?? 0));
		cells.push(...(await meet(direct)));
		for (const fault of chosen) {
			if (!fault.proxy) continue;
			const restore = await failingProxy(fault.proxy);
			cells.push(...(await meet([fault])));
			await restore();
		}
	});
	const order = (cell: Cell) => FAULTS.indexOf(cell.fault);
	cells.sort(
		(a, b) =>
			order(a) - order(b) || OPERATIONS.indexOf(a.operation) - OPERATIONS.indexOf(b.operation),
	);
	say(textOf(cells));
	if (values.write) writeTables(cells);
	return cells.some(({ deviations }) => deviations.length) ? 1 : 0;
});
