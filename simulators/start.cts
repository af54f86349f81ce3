import { parseArgs } from 'node:util';
import type { SimulatorName } from './index.cjs';
import { SIMULATORS } from './index.cjs';

const USAGE = `Usage: npx tsx simulators/start.cts [name ...] [--port number]
Names: ${Object.keys(SIMULATORS).join(', ')}; all of them when left out.
Several simulators take consecutive ports; without --port, each takes a free one.`;

/** Long enough to see a queued job, short enough to wait for its callback. */
const IMONEZA_JOB_MS = 2000;

async function main(): Promise<void> {
	const { positionals, values } = parseArgs({
		allowPositionals: true,
		options: { port: { type: 'string' }, help: { type: 'boolean' } },
	});
	const names = positionals.length === 0 ? Object.keys(SIMULATORS) : positionals;
	const port = Number(values.port ?? 0);
	if (values.help || !names.every(isName) || !Number.isInteger(port)) {
		console.log(USAGE);
		process.exitCode = values.help ? 0 : 1;
		return;
	}
	for (const [index, name] of names.entries()) {
		const options = { port: port && port + index, completeJobsAfterMs: IMONEZA_JOB_MS };
		const { url, credentials } = await SIMULATORS[name](options);
		console.log(`\n${name}  ${url}`);
		print(credentials, '  ');
	}
	console.log('\nControl endpoints are below /__simulator/ of each. Stop with Ctrl+C.');
}

function isName(name: string): name is SimulatorName {
	return name in SIMULATORS;
}

function print(values: object, indent: string): void {
	for (const [name, value] of Object.entries(values)) {
		if (typeof value === 'object') {
			console.log(`${indent}${name}`);
			print(value as object, `${indent}  `);
		} else {
			const isKeyFile = name === 'privateKey';
			const shown = isKeyFile ? 'see test/fixtures/keys/test-rsa-private.pem' : value;
			console.log(`${indent}${name}: ${shown}`);
		}
	}
}

main().catch((error: Error) => {
	console.error(error.message);
	process.exitCode = 1;
});
