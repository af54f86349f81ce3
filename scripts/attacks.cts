import { parseArgs } from 'node:util';
import { ATTACKS } from './attacks/all.cjs';
import { openArena } from './attacks/arena.cjs';
import { carryOut, isBad, tableOf, type Row } from './attacks/report.cjs';
import { main } from './lib/main.cjs';
import { say, step } from './lib/progress.cjs';

// Attacks the packed package in a real n8n, and prints what held:
//
//   npm run attacks                         all of them
//   npm run attacks -- --only origins       some of them

main(async () => {
	const { values } = parseArgs({
		options: { only: { type: 'string', multiple: true, default: Object.keys(ATTACKS) } },
	});
	const unknown = values.only.find((name) => !Object.hasOwn(ATTACKS, name));
	if (unknown)
		throw new Error(`No '${unknown}' here. There are: ${Object.keys(ATTACKS).join(', ')}`);
	const arena = await openArena();
	const rows: Row[] = [];
	for (const attack of values.only.flatMap((name) => ATTACKS[name])) {
		rows.push(await step(attack.name, () => carryOut(attack, arena)));
	}
	say(`\nn8n ${arena.version}, ${new Date().toISOString().slice(0, 10)}\n`);
	say(tableOf(rows));
	return rows.some(isBad) ? 1 : 0;
});
