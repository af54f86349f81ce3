import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { N8nInstall } from './n8nInstall.cjs';
import { withNode } from './node24.cjs';
import { LOOPBACK } from './ports.cjs';

/** All that n8n gets to see of this computer's environment: someone's own N8N_… or DB_… settings must not leak in. */
const KEPT = ['HOME', 'LANG', 'PATH', 'TMPDIR', 'TZ', 'USER'];

/** Parts of n8n that look for something on the internet, and that nothing here uses. */
const UNUSED_MODULES = ['agents', 'chat-hub', 'instance-ai', 'mcp-registry', 'quick-connect'];

/** No calls home, no banners, no survey: a quiet n8n for a demonstration and for tests. */
const QUIET = {
	N8N_DIAGNOSTICS_ENABLED: 'false',
	N8N_DYNAMIC_BANNERS_ENABLED: 'false',
	N8N_HIRING_BANNER_ENABLED: 'false',
	N8N_PERSONALIZATION_ENABLED: 'false',
	N8N_TEMPLATES_ENABLED: 'false',
	N8N_VERIFIED_PACKAGES_ENABLED: 'false',
	N8N_VERSION_NOTIFICATIONS_ENABLED: 'false',
	N8N_VERSION_NOTIFICATIONS_WHATS_NEW_ENABLED: 'false',
};

/** Those that the n8n to be started has: another version refuses to start over a module that it does not know. */
const unusedModules = (program: string): string[] =>
	UNUSED_MODULES.filter((name) =>
		existsSync(join(dirname(dirname(program)), 'dist', 'modules', name)),
	);

export interface N8nPorts {
	editor: number;
	/** Where n8n's runner for Code nodes reports. */
	broker: number;
}

/** The environment of an n8n that keeps everything in one folder and listens on this computer only. */
export function n8nEnvironment(
	{ node, program }: Pick<N8nInstall, 'node' | 'program'>,
	userFolder: string,
	ports: N8nPorts,
): NodeJS.ProcessEnv {
	const whole = withNode(node);
	return {
		...Object.fromEntries(KEPT.map((name) => [name, whole[name]])),
		...QUIET,
		N8N_DISABLED_MODULES: unusedModules(program).join(','),
		N8N_USER_FOLDER: userFolder,
		N8N_ENCRYPTION_KEY: randomBytes(24).toString('hex'),
		N8N_HOST: LOOPBACK,
		N8N_LISTEN_ADDRESS: LOOPBACK,
		N8N_PORT: String(ports.editor),
		// Where a worker, which has no editor, says that it is ready.
		N8N_WORKER_SERVER_ADDRESS: LOOPBACK,
		QUEUE_HEALTH_CHECK_PORT: String(ports.editor),
		N8N_RUNNERS_BROKER_PORT: String(ports.broker),
		// The editor is served over plain HTTP here, where a browser would drop a secure cookie.
		N8N_SECURE_COOKIE: 'false',
	};
}
