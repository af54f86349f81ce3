import { join } from 'node:path';
import { main } from './lib/main.cjs';
import type { N8nRest } from './lib/n8nRest.cjs';
import { ROOT } from './lib/paths.cjs';
import { startPlayground } from './lib/playground.cjs';
import { start } from './lib/processes.cjs';
import { remoteControl } from './lib/remoteControl.cjs';

const JEST = join(ROOT, 'node_modules', 'jest', 'bin', 'jest.js');
const CONFIG = join(ROOT, 'test', 'e2e', 'jest.config.js');

/** Runs the end-to-end tests against a running n8n; the arguments of this script go to jest. */
async function runJest(rest: N8nRest, control: string): Promise<number> {
	const args = [JEST, '--config', CONFIG, ...process.argv.slice(2)];
	const { child } = start(process.execPath, args, {
		cwd: ROOT,
		// The tests run in jest's process, so they are told where n8n is and handed the owner's session.
		env: {
			...process.env,
			E2E_N8N_URL: rest.url,
			E2E_N8N_COOKIE: rest.cookie,
			E2E_N8N_CONTROL: control,
		},
		stdio: 'inherit',
	});
	return await new Promise((resolve, reject) => {
		child.on('error', reject);
		child.on('close', (status) => resolve(status ?? 1));
	});
}

main(async () => {
	const { rest, n8n } = await startPlayground();
	return await runJest(rest, await remoteControl(n8n));
});
