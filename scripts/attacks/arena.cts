import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { N8nRest, StoredCredential } from '../lib/n8nRest.cjs';
import { startPlayground } from '../lib/playground.cjs';
import { step } from '../lib/progress.cjs';
import { temporaryFolder } from '../lib/temporaryFolder.cjs';
import { openAccounts, type Account } from './accounts.cjs';
import { Internet } from './internet.cjs';

/** A real n8n with the packed package in it, the providers, and the internet between them that the attackers are on. */
export interface Arena {
	rest: N8nRest;
	/** Version of n8n. */
	version: string;
	/** Where n8n keeps its database and its log. */
	folder: string;
	/** The Node that runs n8n. */
	node: string;
	internet: Internet;
	accounts: Account[];
	/** A credential of n8n's own type Header Auth, which goes wherever its user likes: what an attack has to get out. */
	control: StoredCredential;
}

/** What {@link Arena.control} sends. */
export const CONTROL_SECRET = 'control-Zq8sT1vLw3';

/** Starts everything that is attacked. */
export async function openArena(): Promise<Arena> {
	const internet = new Internet();
	await internet.open();
	const authority = join(temporaryFolder().path, 'authority.pem');
	writeFileSync(authority, internet.authority);
	const { rest, n8n, install } = await startPlayground(0, {
		HTTP_PROXY: internet.url,
		HTTPS_PROXY: internet.url,
		NO_PROXY: '127.0.0.1',
		N8N_LOG_LEVEL: 'debug',
		NODE_EXTRA_CA_CERTS: authority,
	});
	const accounts = await step('Storing and testing the credentials', async () => {
		const opened = await openAccounts(rest, internet);
		for (const { name, stored } of opened) {
			const { status, message } = await rest.testCredential(stored);
			if (status !== 'OK') throw new Error(`${name} did not pass its test: ${message}`);
		}
		return opened;
	});
	const control = await rest.createCredential({
		name: 'control',
		type: 'httpHeaderAuth',
		data: { name: 'X-Control', value: CONTROL_SECRET },
	});
	const { version, node } = install;
	return {
		rest,
		version,
		folder: n8n.folder,
		node: node.executable,
		internet,
		accounts,
		control,
	};
}
