import { randomBytes } from 'node:crypto';
import { installN8n, type N8nInstall } from './n8nInstall.cjs';
import { startN8n, type RunningN8n } from './n8nProcess.cjs';
import { N8nRest, type Owner } from './n8nRest.cjs';
import { step } from './progress.cjs';
import { buildTarball } from './tarball.cjs';
import { temporaryFolder } from './temporaryFolder.cjs';

/** Opens an n8n that listens on this computer only and is thrown away afterwards; other programs on it must not get in. */
export const OWNER: Owner = {
	email: 'demo@example.com',
	firstName: 'Demo',
	lastName: 'Owner',
	// n8n asks for a capital letter and a digit.
	password: `Pg1-${randomBytes(12).toString('base64url')}`,
};

/** A fresh n8n with the packed package in it, and its owner logged in. */
export interface Playground {
	install: N8nInstall;
	n8n: RunningN8n;
	rest: N8nRest;
}

/**
 * Brings everything up to date that n8n needs, packs the package and starts n8n with it.
 *
 * @param wishedPort the editor's port when it is free; 0 for any.
 * @param settings environment variables that this n8n gets besides those that every n8n here has.
 */
export async function startPlayground(
	wishedPort = 0,
	settings: NodeJS.ProcessEnv = {},
): Promise<Playground> {
	const install = await installN8n();
	const tarball = await buildTarball(temporaryFolder().path);
	const n8n = await step(`Starting n8n ${install.version} with ${tarball.name}`, () =>
		startN8n(install, tarball, wishedPort, settings),
	);
	const rest = new N8nRest(n8n.url);
	await rest.setupOwner(OWNER);
	return { install, n8n, rest };
}
