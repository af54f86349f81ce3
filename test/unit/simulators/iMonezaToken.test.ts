import type { IMonezaSimulator } from '../../../simulators/iMoneza/index.cjs';
import { IMONEZA_DEMO, startIMoneza } from '../../../simulators/iMoneza/index.cjs';
import { signCallback } from '../../../simulators/iMoneza/callbacks.cjs';
import { baseString, tokenHash } from '../../../simulators/iMoneza/token.cjs';
import vectors from '../../fixtures/imoneza.vectors.json';
import { send } from './support.cjs';

const { management, access } = IMONEZA_DEMO;
const MGMT = `/api/Property/${management.accessKey}`;
const at = (second: number) => `Wed, 05 Mar 2025 09:30:0${second} GMT`;

interface Vector {
	name: string;
	method: string;
	/** Path and query. */
	target: string;
	timestamp: string;
	hash: string;
	accessKey: string;
}

const [CALLBACK] = vectors.filter(({ url }) => url.startsWith('https://hooks.'));
const VECTORS: Vector[] = [
	...vectors
		.filter((given) => given !== CALLBACK)
		.map((given) => ({ ...given, target: given.url.replace(/^https:\/\/[^/]+/, '') })),
	{
		name: 'capital outside ASCII',
		method: 'GET',
		target: `/api/Resource/${access.accessKey}/article-17?ResourceURL=https%3A%2F%2Fnews.example%2FCAF%C3%89`,
		timestamp: at(3),
		hash: '4P0NeVC8Vu/wKvbF/5GLmqo6dfdZ3nB12kd0jTUenTk=',
		accessKey: access.accessKey,
	},
];

let simulator: IMonezaSimulator;
let now: number;

beforeEach(async () => {
	now = Date.parse(at(0));
	simulator = await startIMoneza({ now: () => now });
});

afterEach(async () => {
	await simulator.close();
});

const present = async ({ method, target, timestamp, hash, accessKey }: Vector) =>
	await send(simulator.url + target, {
		method,
		headers: { Timestamp: timestamp, Authentication: `${accessKey}:${hash}` },
		body: method === 'PUT' ? '{"ExternalKey":"article-17","Title":"Hello, World"}' : undefined,
	});

/** A GET of a path, signed by the rules. */
const signedGet = (path: string, keys = management, timestamp = at(0)): Vector => {
	const hash = tokenHash(baseString('GET', timestamp, path, ''), keys.secretKey);
	return { name: path, method: 'GET', target: path, timestamp, hash, accessKey: keys.accessKey };
};

it.each(VECTORS)('accepts the token of vector $name', async (given) => {
	await present(given);
	expect(simulator.journal.last?.account).toBe(given.accessKey);
});

it.each(VECTORS)('refuses the token of vector $name for anything else', async (given) => {
	const { target, hash } = given;
	const answers = [
		await present({ ...given, target: `${target}${target.includes('?') ? '&' : '?'}x=1` }),
		await present({ ...given, method: 'DELETE' }),
		await present({ ...given, timestamp: at(8) }),
		await present({ ...given, hash: hash.toLowerCase() }),
	];
	expect(answers.map(({ status, text }) => [status, text])).toEqual(
		answers.map(() => [401, 'Unauthorized']),
	);
});

it('signs a callback as it asks calls to be signed', () => {
	const { url, timestamp, accessKey, hash } = CALLBACK;
	expect(signCallback(url, { keys: management, timestamp })).toBe(`${accessKey}:${hash}`);
});

it.each([
	[300, 200],
	[-300, 200],
	[301, 401],
	[-301, 401],
])('with a clock %i s ahead answers %i', async (skew, status) => {
	now = Date.parse(at(0)) + skew * 1000;
	expect((await present(VECTORS[0])).status).toBe(status);
});

it('does not take the keys of one API on the other', async () => {
	const paths = [MGMT.replace(management.accessKey, access.accessKey), MGMT];
	const statuses = [];
	for (const path of paths) statuses.push((await present(signedGet(path, access))).status);
	expect(statuses).toEqual([404, 404]);
});

it('does not take a path of another access key', async () => {
	const path = '/api/Property/00000000-0000-4000-8000-000000000000';
	expect((await present(signedGet(path))).status).toBe(401);
});

const INCOMPLETE: Record<string, string>[] = [
	{},
	{ Timestamp: at(0) },
	{ Authentication: `${management.accessKey}:x` },
];
it.each(INCOMPLETE)('refuses the headers %j', async (headers) => {
	const seen = await send(simulator.url + MGMT, { headers });
	expect([seen.status, seen.text]).toEqual([401, 'Unauthorized']);
});

it('takes a timestamp in no other form', async () => {
	await present(signedGet(MGMT, management, '2025-03-05T09:30:00Z'));
	expect(simulator.journal.last?.refusal).toBe('Timestamp is not RFC 1123');
});
