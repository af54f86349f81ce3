import type { IMonezaSimulator } from '../../../simulators/iMoneza/index.cjs';
import { IMONEZA_DEMO, startIMoneza } from '../../../simulators/iMoneza/index.cjs';
import { signCallback } from '../../../simulators/iMoneza/callbacks.cjs';
import { baseString, tokenHash } from '../../../simulators/iMoneza/token.cjs';
import { send } from './support.cjs';

const { management, access } = IMONEZA_DEMO;
const MGMT = `/api/Property/${management.accessKey}`;
const ACCESS = `/api/Resource/${access.accessKey}/article-17`;
const at = (second: number) => `Wed, 05 Mar 2025 09:30:0${second} GMT`;

interface Vector {
	name: string;
	method: string;
	path: string;
	second: number;
	hash: string;
	keys: { accessKey: string; secretKey: string };
}

const vector = (
	name: string,
	second: number,
	path: string,
	hash: string,
	keys = access,
	method = 'GET',
): Vector => ({ name, method, path, second, hash, keys });

const VECTORS: Vector[] = [
	vector('no query', 0, MGMT, 'cfRUEZDWWvIzgsMEgvX6V6fwyvWfDUpioXbhqkFZv+Q=', management),
	vector(
		'parameters out of order',
		1,
		`${ACCESS}?UserToken=ut-123&ResourceURL=https://news.example/a&IP=203.0.113.9&AdBlockerStatus=Unknown`,
		'20JyqVPlAh4sJgL9pyMQyi8kEJ7/W8xZqtvx3MNNzlI=',
	),
	vector(
		'mixed case',
		2,
		`${MGMT}/Resource/Front-Page-ABC?includePropertyData=TRUE`,
		'feYZd4myQAvSY8UU71CuzYVzZlZBCopUQcsTk9yHSLU=',
		management,
	),
	vector(
		'encoded values',
		3,
		`${ACCESS}?ResourceURL=https%3A%2F%2Fnews.example%2FCaf%C3%A9%20Society%3Fq%3DA%2BB%26page%3D2&UserToken=5F0A%7C6356%7Cx%2By%2F&IP=2001%3ADB8%3A%3A1&AdBlockerStatus=Ad+Blocker`,
		'O/7CgPrBNa8VSeNdfJdPIHaSazXmaDqDunc8Le8BaAE=',
	),
	vector(
		'repeated name',
		4,
		`${MGMT}/Resource?Tag=beta&Page=1&Tag=Alpha`,
		'giI7nSgHvGk+cRZjROHkLH1A8Whm+ktglVj+RPkY3kk=',
		management,
	),
	vector(
		'empty values',
		5,
		`${ACCESS}?ResourceURL=&UserToken=&IP=`,
		'Ml6OInd4ZiovlBstubx5QBxTYhSdF0vGBJbLHe9DtgQ=',
	),
	vector(
		'body',
		6,
		`${MGMT}/Resource/article-17`,
		'EhVbJCQ10dpefBUT5Mdb61BrJnKmLyW2x7Bl6Y5A5Cc=',
		management,
		'PUT',
	),
	vector(
		'capital outside ASCII',
		3,
		`${ACCESS}?ResourceURL=https%3A%2F%2Fnews.example%2FCAF%C3%89`,
		'4P0NeVC8Vu/wKvbF/5GLmqo6dfdZ3nB12kd0jTUenTk=',
	),
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

const present = async ({ method, path, second, hash, keys }: Vector, timestamp = at(second)) =>
	await send(simulator.url + path, {
		method,
		headers: { Timestamp: timestamp, Authentication: `${keys.accessKey}:${hash}` },
		body: method === 'PUT' ? '{"ExternalKey":"article-17","Title":"Hello, World"}' : undefined,
	});

it.each(VECTORS)('accepts the token with $name', async (given) => {
	await present(given);
	expect(simulator.journal.last?.account).toBe(given.keys.accessKey);
});

it.each(VECTORS)('refuses the token with $name for anything else', async (given) => {
	const { path } = given;
	const other = path.includes('?') ? `${path}&x=1` : `${path}?x=1`;
	const answers = [
		await present({ ...given, path: other }),
		await present({ ...given, method: 'DELETE' }),
		await present(given, at(8)),
		await present({ ...given, hash: given.hash.toLowerCase() }),
	];
	expect(answers.map(({ status, text }) => [status, text])).toEqual(
		answers.map(() => [401, 'Unauthorized']),
	);
});

it('signs a callback as it asks calls to be signed', () => {
	const url =
		'https://hooks.example.com/Webhook/IMZ-Listener?tenant=Acme&CallbackType=ExternalSubscriberImportCompleted&CallbackToken=9C2E7B10-5D4F-4E6A-8B1C-2D3E4F5A6B7C&ExternalSubscriberImportID=a1b2c3d4-1111-4222-8333-944455556666%7C0638767890123456789';
	expect(signCallback(url, { keys: management, timestamp: at(7) })).toBe(
		`${management.accessKey}:oPUYXSRzWavkh5Nvh5hDHaBajW9fOV8lj8w0JtwTNzw=`,
	);
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
	const seen = [];
	for (const path of paths) {
		const hash = tokenHash(baseString('GET', at(0), path, ''), access.secretKey);
		seen.push((await present(vector('', 0, path, hash))).status);
	}
	expect(seen).toEqual([404, 404]);
});

it('does not take a path of another access key', async () => {
	const path = '/api/Property/00000000-0000-4000-8000-000000000000';
	const hash = tokenHash(baseString('GET', at(0), path, ''), management.secretKey);
	expect((await present(vector('', 0, path, hash, management))).status).toBe(401);
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
	const timestamp = '2025-03-05T09:30:00Z';
	const hash = tokenHash(baseString('GET', timestamp, MGMT, ''), management.secretKey);
	await present(vector('', 0, MGMT, hash, management), timestamp);
	expect(simulator.journal.last?.refusal).toBe('Timestamp is not RFC 1123');
});
