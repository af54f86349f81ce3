import { generateKeyPairSync } from 'node:crypto';
import type { MoonBackSimulator } from '../../../simulators/moonBack/index.cjs';
import { MOONBACK_DEMO, startMoonBack } from '../../../simulators/moonBack/index.cjs';
import { demoRsaKey } from '../../../simulators/shared/demoRsaKey.cjs';
import { signJwt, withClaim } from './jwtClient.cjs';
import type { Sent } from './support.cjs';
import { send } from './support.cjs';

const NOW = 1_700_000_000;
const CLAIMS = { iss: MOONBACK_DEMO.apiKey, iat: NOW };

let simulator: MoonBackSimulator;

beforeEach(async () => {
	simulator = await startMoonBack({ now: () => NOW * 1000 });
});

afterEach(async () => {
	await simulator.close();
});

const call = async (path: string, sent: Sent = {}, bearer = MOONBACK_DEMO.apiToken) =>
	await send(`${simulator.url}/v2/${path}`, {
		...sent,
		headers: { Authorization: `Bearer ${bearer}`, ...sent.headers },
	});

describe('authentication', () => {
	it('takes the token as Bearer and in the query', async () => {
		const token = encodeURIComponent(MOONBACK_DEMO.apiToken);
		const inQuery = await send(`${simulator.url}/v2/echo?api_token=${token}&x=1`);
		expect([(await call('echo')).status, inQuery.status]).toEqual([200, 200]);
	});

	it('takes a JWT of the documented shape', async () => {
		expect((await call('echo', {}, signJwt(CLAIMS))).status).toBe(200);
	});

	it('takes the golden JWT of the documentation at its time', async () => {
		await simulator.close();
		const issuer = '9de362f4d69d484c9a1af12d610f1caa';
		const accounts = [{ apiToken: 'unused', apiKey: issuer, publicKey: demoRsaKey.publicKey }];
		simulator = await startMoonBack({ accounts, now: () => 1_598_978_496_000 });
		const golden =
			'eyJhbGciOiJSUzUxMiIsInR5cCI6IkpXVCJ9.eyJpc3MiOiI5ZGUzNjJmNGQ2OWQ0ODRjOWExYWYxMmQ2MTBmMWNhYSIsImlhdCI6MTU5ODk3ODQ5Nn0.gjflU0sZ15h0WQWiArL9JpV7qD2jbR2b3Pf2tjzl_U-tchj3Bn9q0_friKNzc4To758I-8FwRk6Y2X6HgRlJLOuA8tBSuqEvgJWX95HL5UrpJTuVuKXoGt8idL07KGWamSIcBlTe_BU5DmwgofuPJ1JhHCK3J_-l8LnojBDnwUDZFRtKe5RouIrxqSLYy_hyiXcyLOyvImBFZKaBd8zFt5f1CZ6O5HAPyqPawX63nkoUNPb8YfKfjrK6zxOHID9LKzb8ykrgzv2qbulaEkeSvYnM_SDebaM2ZbAk2wwaHREEW378obyHvayOwLSNOGFopR6puBsylk2TV4Oe6gY_Ug';
		expect((await call('echo', {}, golden)).status).toBe(200);
	});

	const other = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
	it.each([
		['no token', undefined],
		['unknown token', 'wrong'],
		['unknown token', MOONBACK_DEMO.apiToken.slice(2)],
		['wrong JWT signature', withClaim(signJwt(CLAIMS), 'iat', NOW + 1)],
		[
			'wrong JWT signature',
			signJwt(CLAIMS, { privateKey: other.export({ type: 'pkcs8', format: 'pem' }) as string }),
		],
		['algorithm RS256 not accepted', signJwt(CLAIMS, { algorithm: 'RS256' })],
		['wrong JWT header', signJwt(CLAIMS, { header: { kid: '1' } })],
		['claims other than iss and iat', signJwt({ ...CLAIMS, exp: NOW + 60 })],
		['unknown iss', signJwt({ ...CLAIMS, iss: 'somebody' })],
		['iat is not a number of seconds', signJwt({ ...CLAIMS, iat: String(NOW) })],
		['stale iat', signJwt({ ...CLAIMS, iat: NOW - 61 })],
		['stale iat', signJwt({ ...CLAIMS, iat: NOW * 1000 })],
	])('refuses, because of %s: %s', async (reason, bearer) => {
		const seen =
			bearer === undefined
				? await send(`${simulator.url}/v2/echo`)
				: await call('echo', {}, bearer);
		expect([seen.status, seen.json()]).toEqual([401, { message: 'Unauthenticated.' }]);
		expect(simulator.journal.last?.refusal).toBe(reason);
	});
});

describe('methods', () => {
	it('show one list of each shape, in pages', async () => {
		const array: unknown = JSON.parse((await call('contacts?page=2&per_page=2')).text);
		expect(array).toEqual([expect.objectContaining({ id: 3 })]);
		expect(Object.keys((await call('stations')).json())).toEqual(['data']);
		const paged = (await call('moonbacks?page=3')).json();
		expect(paged).toMatchObject({
			links: { prev: expect.stringContaining('page=2'), next: null },
			meta: { current_page: 3, last_page: 3, total: 25 },
		});
		expect(paged.data).toHaveLength(5);
		simulator.commands.setListShape({ method: 'contacts', shape: 'paged' });
		expect((await call('contacts')).json()).toHaveProperty('meta.total', 3);
	});

	it('create, read, change and delete', async () => {
		const headers = { 'Content-Type': 'application/json' };
		const created = await call('contacts', { method: 'POST', headers, body: '{"name":"Iris"}' });
		expect([created.status, created.json().data]).toEqual([
			201,
			expect.objectContaining({ id: 4 }),
		]);
		await call('contacts/4', { method: 'PATCH', headers, body: '{"name":"Iris B"}' });
		expect((await call('contacts/4')).json().data).toMatchObject({ name: 'Iris B' });
		expect((await call('contacts/4', { method: 'DELETE' })).status).toBe(204);
		expect((await call('contacts/4')).status).toBe(404);
	});

	it('answer 403 until they are activated', async () => {
		const before = await call('statistics');
		expect([before.status, before.json().message]).toEqual([403, expect.any(String)]);
		simulator.commands.setActivated({ method: 'statistics', activated: true });
		expect((await call('statistics')).status).toBe(200);
	});

	it('say when their version ends, and nothing on the newest', async () => {
		expect((await call('echo')).headers['api-version-expires-at']).toBe('');
		simulator.commands.setVersionExpiresAt({ value: '2030-01-01' });
		expect((await call('echo')).headers['api-version-expires-at']).toBe('2030-01-01');
	});
});

it('refuses what exceeds 5,000 an hour, with Retry-After in seconds', async () => {
	for (let sent = 0; sent < 5000; sent += 100) {
		const hundred = Array.from({ length: 100 }, async () => await call('echo'));
		await Promise.all(hundred);
	}
	const seen = await call('echo');
	expect([seen.status, seen.headers['retry-after']]).toEqual([429, '3600']);
	expect(simulator.journal.refused).toHaveLength(1);
}, 240_000);
