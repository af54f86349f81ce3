import type { Fault } from '../../simulators/shared/faults.cjs';
import type { StoredCredential } from '../../scripts/lib/n8nRest.cjs';
import { moonBackStep, useMoonBack } from './support/moonBack.cjs';
import { runStep } from './support/n8n.cjs';

const provider = useMoonBack();
const { n8n } = provider;

const run = async (operation: string, parameters: object, items?: Array<Record<string, unknown>>) =>
	await runStep(n8n, moonBackStep(provider.account, operation, parameters), items);

describe('MoonBack node', () => {
	it('reads a list on all its pages', async () => {
		const { error, json } = await run('get', { method: 'moonbacks', returnAll: true });
		expect(error).toBeUndefined();
		expect(json('MoonBack').map(({ id }) => id)).toEqual(
			Array.from({ length: 25 }, (_, i) => i + 1),
		);
	});

	it('reads one record for each item, in the order of the items', async () => {
		const items = [{ id: 9 }, { id: 2 }, { id: 5 }];
		const executed = await run('get', { method: '=moonbacks/{{ $json.id }}' }, items);
		expect(executed.json('MoonBack')).toMatchObject(items);
		expect(executed.items('MoonBack').map(({ pairedItem }) => pairedItem)).toEqual(
			items.map((_, item) => ({ item })),
		);
	});

	it('creates, changes, replaces and deletes a record', async () => {
		const body = '={{ { name: "Núria" } }}';
		const created = await run('post', { method: 'contacts', body });
		expect(created.json('MoonBack')).toMatchObject([{ id: 4, name: 'Núria' }]);
		const changed = await run('patch', { method: 'contacts/4', body: '{ "name": "Pau" }' });
		expect(changed.json('MoonBack')).toMatchObject([{ id: 4, name: 'Pau' }]);
		const replaced = await run('put', { method: 'contacts/4', body: '{ "name": "Ona" }' });
		expect(replaced.json('MoonBack')).toMatchObject([{ id: 4, name: 'Ona' }]);
		const deleted = await run('delete', { method: 'contacts/4' });
		expect(deleted.json('MoonBack')).toEqual([{ deleted: true }]);
		expect(provider.simulator.state.collections.contacts.rows).toHaveLength(3);
	});

	it('signs with a JWT where that was chosen', async () => {
		const { apiKey, privateKey, baseUrl } = provider.simulator.credentials;
		const jwt: StoredCredential = await n8n.createCredential({
			name: 'JWT',
			type: 'moonBackJwtApi',
			data: { apiKey, privateKey, baseUrl },
		});
		const parameters = { authentication: 'jwt', method: 'moonbacks/3' };
		const executed = await runStep(n8n, moonBackStep(jwt, 'get', parameters));
		expect(executed.json('MoonBack')).toMatchObject([{ id: 3 }]);
	});

	it('tells what it found and how long the version of the API is served', async () => {
		provider.simulator.commands.setVersionExpiresAt({ value: '2027-01-31' });
		const options = { includeAnswerDetails: true };
		const executed = await run('get', { method: 'stations', options });
		expect(executed.json('MoonBack')).toMatchObject([
			{ answerDetails: { found: 'data', statusCode: 200, apiVersionExpiresAt: '2027-01-31' } },
		]);
	});

	it('says that a method has to be activated', async () => {
		const { error } = await run('get', { method: 'statistics' });
		expect(error?.message).toContain('not activated');
		expect(error?.description).toContain("Ask your contact at MoonBack to activate the 'Method'");
	});

	it('sends nothing to a path that leads out of the base URL', async () => {
		const { error } = await run('get', { method: 'contacts/../../admin' });
		expect(error?.message).toContain("'Method'");
		expect(provider.simulator.journal.entries).toHaveLength(0);
	});

	it.each<[string, Fault, RegExp]>([
		['HTTP 500', { kind: 'status', status: 500 }, /MoonBack/],
		['a web page', { kind: 'html' }, /web page/],
		['half an answer', { kind: 'truncatedJson' }, /cut off/],
		['a lost connection', { kind: 'resetAfter' }, /connection/],
	])('says what happened after %s, and sends a write once', async (_, fault, words) => {
		provider.simulator.faults.add(fault);
		const executed = await run('post', { method: 'contacts', body: '{"name":"Once"}' });
		expect(executed.error?.message).toMatch(words);
		expect(executed.error?.description).toBeTruthy();
		expect(provider.simulator.journal.entries).toHaveLength(1);
		expect(executed.stored).not.toContain(provider.simulator.credentials.apiToken);
	});

	it('waits as it is asked to after a 429, and goes on', async () => {
		provider.simulator.faults.add({ kind: 'status', status: 429, retryAfter: 1 });
		const executed = await run('post', { method: 'contacts', body: '{"name":"Once"}' });
		expect(executed.json('MoonBack')).toMatchObject([{ name: 'Once' }]);
		expect(provider.simulator.journal.processed).toHaveLength(1);
	});
});
