// Makes or drops what one n8n keeps in PostgreSQL and Redis: `create` or `drop`, with the addresses and the name in the environment.
import { createRequire } from 'node:module';

/** The parts that are used here of the drivers that come with n8n. */
interface Postgres {
	Client: new (options: { connectionString: string }) => {
		connect(): Promise<void>;
		query(sql: string): Promise<unknown>;
		end(): Promise<void>;
	};
}
type Redis = new (url: string) => {
	ping(): Promise<string>;
	scanStream(options: { match: string }): AsyncIterable<string[]>;
	del(...keys: string[]): Promise<number>;
	on(event: 'error', listener: (error: Error) => void): void;
	disconnect(): void;
};

const { STORES_NAME, STORES_POSTGRES_URL = '', STORES_REDIS_URL = '' } = process.env;
const load = createRequire(String(process.env.STORES_N8N));

/** The name is made by this repository's scripts and is a word, so it needs no quoting. */
async function sql(statement: string): Promise<void> {
	const { Client } = load('pg') as Postgres;
	const client = new Client({ connectionString: STORES_POSTGRES_URL });
	await client.connect();
	await client.query(statement);
	await client.end();
}

async function withRedis(work: (redis: InstanceType<Redis>) => Promise<void>): Promise<void> {
	const Client = load('ioredis') as Redis;
	const redis = new Client(STORES_REDIS_URL);
	// Without a listener, each failed attempt to connect is printed; the command itself fails too.
	redis.on('error', () => {});
	await work(redis).finally(() => redis.disconnect());
}

async function create(): Promise<void> {
	await withRedis(async (redis) => void (await redis.ping()));
	await sql(`CREATE DATABASE ${STORES_NAME}`);
}

async function drop(): Promise<void> {
	await sql(`DROP DATABASE IF EXISTS ${STORES_NAME} WITH (FORCE)`);
	await withRedis(async (redis) => {
		for await (const keys of redis.scanStream({ match: `*${STORES_NAME}*` })) {
			if (keys.length > 0) await redis.del(...keys);
		}
	});
}

const commands: Record<string, () => Promise<void>> = { create, drop };

commands[process.argv[2]]().catch((error: Error) => {
	process.stderr.write(`${error.message}\n`);
	process.exitCode = 1;
});
