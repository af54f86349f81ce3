import { homedir } from 'node:os';
import { join } from 'node:path';

/** The checkout. */
export const ROOT = join(__dirname, '..', '..');

/** Downloads that every checkout of this repository shares. */
export const CACHE = join(
	process.env.XDG_CACHE_HOME || join(homedir(), '.cache'),
	'n8n-nodes-signed-apis',
);
