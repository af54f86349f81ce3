import { join } from 'node:path';
import type { N8nRest } from './n8nRest.cjs';
import { ROOT } from './paths.cjs';
import { start } from './processes.cjs';

const JEST = join(ROOT, 'node_modules', 'jest', 'bin', 'jest.js');

/**
 * Runs end-to-end tests against a running n8n; the arguments of this script go to jest.
 *
 * @param folder below test/, with the tests and jest's configuration
 * @param control see remoteControl
 * @param webhooks the addresses of the processes that take webhooks, where the main one does not
 * @returns jest's status
 */
export async function runE2eJest(
	folder: string,
	rest: N8nRest,
	control: string,
	webhooks: string[] = [],
): Promise<number> {
	const config = join(ROOT, 'test', folder, 'jest.config.js');
	const args = [JEST, '--config', config, ...process.argv.slice(2)];
	const { child } = start(process.execPath, args, {
		cwd: ROOT,
		// The tests run in jest's process, so they are told where n8n is and handed the owner's session.
		env: {
			...process.env,
			E2E_N8N_URL: rest.url,
			E2E_N8N_COOKIE: rest.cookie,
			E2E_N8N_CONTROL: control,
			E2E_N8N_WEBHOOKS: webhooks.join(' '),
		},
		stdio: 'inherit',
	});
	return await new Promise((resolve, reject) => {
		child.on('error', reject);
		child.on('close', (status) => resolve(status ?? 1));
	});
}
