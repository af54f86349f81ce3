import { parseArgs } from 'node:util';
import { runDemo } from './lib/demo.cjs';
import { isGood, type ExampleResult } from './lib/examples.cjs';
import { main } from './lib/main.cjs';
import { OWNER, startPlayground } from './lib/playground.cjs';
import { say } from './lib/progress.cjs';
import { table } from './lib/table.cjs';

/** n8n's usual port. */
const DEFAULT_PORT = '5678';

function showResults(results: ExampleResult[]): void {
	const rows = results.map(({ file, status, items, duration }) => [
		file,
		status,
		items === undefined ? '' : String(items),
		duration === undefined ? '' : `${duration} ms`,
	]);
	say(`\n${table([['Example', 'Status', 'Items', 'Duration'], ...rows])}\n`);
}

main(async () => {
	const { values } = parseArgs({
		options: {
			check: { type: 'boolean', default: false },
			port: { type: 'string', default: DEFAULT_PORT },
		},
	});
	const wishedPort = values.check ? 0 : Number(values.port);
	const { n8n, rest } = await startPlayground(wishedPort);
	const results = await runDemo(rest);
	showResults(results);
	if (values.check) return results.every(isGood) ? 0 : 1;

	if (!n8n.url.endsWith(`:${wishedPort}`)) say(`Port ${wishedPort} is taken, so n8n uses another.`);
	say(`n8n is running at ${n8n.url}`);
	say(`Log in with ${OWNER.email} and ${OWNER.password}. Ctrl-C stops everything.`);
	say(`n8n has ended: ${await n8n.ended}`);
	return 1;
});
