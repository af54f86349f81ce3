import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { main } from './lib/main.cjs';
import { say } from './lib/progress.cjs';
import { moveWorkflow } from './packages/moveWorkflow.cjs';

const USAGE =
	'npm run move-workflow -- workflow.json [--to single|whole] [--out moved.json]\n' +
	'  --to single  from n8n-nodes-signed-apis to the package of each service (as if left out)\n' +
	'  --to whole   back\n' +
	'  --out        where to write; as if left out, the name of the file with ".moved" before ".json"';

main(async () => {
	const { values, positionals } = parseArgs({
		allowPositionals: true,
		options: { to: { type: 'string', default: 'single' }, out: { type: 'string' } },
	});
	const [file] = positionals;
	const { to } = values;
	if (file === undefined || positionals.length > 1 || (to !== 'single' && to !== 'whole')) {
		throw new Error(USAGE);
	}
	const { content, count } = moveWorkflow(JSON.parse(readFileSync(file, 'utf8')), to);
	const out = values.out ?? `${file.replace(/\.json$/, '')}.moved.json`;
	writeFileSync(out, `${JSON.stringify(content, null, 2)}\n`);
	say(`${count} nodes moved; the workflow is in ${out}.`);
	return 0;
});
