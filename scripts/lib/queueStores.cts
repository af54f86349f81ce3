import { randomBytes } from 'node:crypto';
import { spawnSync } from 'node:child_process';
import { connect } from 'node:net';
import { join } from 'node:path';
import { atExit } from './cleanup.cjs';
import type { N8nInstall } from './n8nInstall.cjs';
import { LOOPBACK } from './ports.cjs';

/** A server that does not take a connection by then does not answer; ms */
const PATIENCE_MS = 5_000;

const DEFAULT_PORTS: Record<string, number> = { 'postgres:': 5432, 'redis:': 6379 };

/** What n8n needs beside itself in queue mode. */
export interface StoreAddresses {
	postgres: URL;
	redis: URL;
}

/** The addresses in the environment, or where each of the two usually is on this computer. */
export const storeAddresses = (): StoreAddresses => ({
	postgres: new URL(process.env.E2E_POSTGRES_URL ?? `postgres://postgres@${LOOPBACK}/postgres`),
	redis: new URL(process.env.E2E_REDIS_URL ?? `redis://${LOOPBACK}`),
});

const portOf = ({ port, protocol }: URL): number => Number(port) || DEFAULT_PORTS[protocol];

async function isListening(url: URL): Promise<boolean> {
	return await new Promise((resolve) => {
		const socket = connect({ host: url.hostname, port: portOf(url), timeout: PATIENCE_MS });
		const answer = (listening: boolean) => {
			socket.destroy();
			resolve(listening);
		};
		socket
			.on('connect', () => answer(true))
			.on('error', () => answer(false))
			.on('timeout', () => answer(false));
	});
}

/** The servers that nobody listens at, as `PostgreSQL at 127.0.0.1:5432`. */
export async function missingStores({ postgres, redis }: StoreAddresses): Promise<string[]> {
	const missing = async (name: string, url: URL) =>
		(await isListening(url)) ? [] : [`${name} at ${url.hostname}:${portOf(url)}`];
	return [...(await missing('PostgreSQL', postgres)), ...(await missing('Redis', redis))];
}

/** `create` and `drop` of queueStoresAdmin.cts, which uses n8n's own drivers. Waits, since a program that ends cannot do it later. */
function administer(command: 'create' | 'drop', env: NodeJS.ProcessEnv): void {
	const program = join(__dirname, 'queueStoresAdmin.cts');
	const { status, stderr } = spawnSync(
		process.execPath,
		['--require', 'tsx/cjs', program, command],
		{ env: { ...process.env, ...env }, encoding: 'utf8' },
	);
	if (status !== 0) throw new Error(`The stores for n8n: ${command} failed. ${stderr}`);
}

/**
 * Makes a database of its own, and picks a name for all keys in Redis. Both go away with this program, unless it is killed.
 *
 * @returns the settings for each process of one n8n.
 * @throws an Error when PostgreSQL or Redis refuses.
 */
export function ownStores(
	{ program }: N8nInstall,
	{ postgres, redis }: StoreAddresses,
): NodeJS.ProcessEnv {
	const name = `n8n_e2e_${randomBytes(6).toString('hex')}`;
	const env = {
		STORES_NAME: name,
		STORES_POSTGRES_URL: postgres.href,
		STORES_REDIS_URL: redis.href,
		STORES_N8N: program,
	};
	administer('create', env);
	atExit(() => administer('drop', env));
	return {
		DB_TYPE: 'postgresdb',
		DB_POSTGRESDB_HOST: postgres.hostname,
		DB_POSTGRESDB_PORT: String(portOf(postgres)),
		DB_POSTGRESDB_USER: decodeURIComponent(postgres.username),
		DB_POSTGRESDB_PASSWORD: decodeURIComponent(postgres.password),
		DB_POSTGRESDB_DATABASE: name,
		QUEUE_BULL_REDIS_HOST: redis.hostname,
		QUEUE_BULL_REDIS_PORT: String(portOf(redis)),
		QUEUE_BULL_REDIS_USERNAME: decodeURIComponent(redis.username),
		QUEUE_BULL_REDIS_PASSWORD: decodeURIComponent(redis.password),
		QUEUE_BULL_REDIS_DB: redis.pathname.slice(1) || '0',
		QUEUE_BULL_PREFIX: name,
		N8N_REDIS_KEY_PREFIX: name,
	};
}
