import { parseArgs } from 'node:util';
import { pacing } from './bench/pacing.cjs';
import { reads, type Options } from './bench/reads.cjs';
import { sharing } from './bench/sharing.cjs';
import { main } from './lib/main.cjs';
import { say } from './lib/progress.cjs';

/** What can be measured, by name; each prints a table of its own. */
const ROWS: Record<string, (options: Options) => Promise<void>> = { pacing, sharing, reads };

main(async () => {
	const { values } = parseArgs({
		options: {
			only: { type: 'string', multiple: true, default: Object.keys(ROWS) },
			items: { type: 'string', default: '1000' },
			rounds: { type: 'string', default: '5' },
		},
	});
	const unknown = values.only.find((name) => !Object.hasOwn(ROWS, name));
	if (unknown) throw new Error(`No '${unknown}' here. There are: ${Object.keys(ROWS).join(', ')}`);
	for (const name of values.only) {
		say(`\n${name}`);
		await ROWS[name]({ items: Number(values.items), rounds: Number(values.rounds) });
	}
	return 0;
});
