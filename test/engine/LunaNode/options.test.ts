import type { INodeParameters } from 'n8n-workflow';
import { startLunaNode, type LunaNodeSimulator } from '../../../simulators/lunaNode/index.cjs';
import { json, runNode, type Run } from '../../support/engine/run.cjs';
import { byId } from '../../support/parameters.cjs';

let lunaNode: LunaNodeSimulator;

beforeAll(async () => {
	lunaNode = await startLunaNode();
});
beforeEach(() => lunaNode.reset());
afterAll(() => lunaNode.close());

const run = async (parameters: INodeParameters, changes: Partial<Run> = {}) =>
	await runNode({
		node: 'lunaNode',
		parameters,
		credentials: { lunaNodeApi: lunaNode.credentials },
		...changes,
	});

/** The parameters of the last call, without what the signature adds. */
function lastCall() {
	const form = new URLSearchParams(String(lunaNode.journal.last?.body));
	const { api_id, api_partialkey, ...parameters } = JSON.parse(form.get('req') ?? '{}');
	expect([api_id, api_partialkey]).toEqual([expect.any(String), expect.any(String)]);
	return parameters as object;
}

const create = (additionalFields: INodeParameters, options: INodeParameters = {}) => ({
	resource: 'vm',
	operation: 'create',
	hostname: '={{ $json.name ?? "web-01" }}',
	plan_id: byId('m.1'),
	additionalFields: { image_id: byId('84473'), ...additionalFields },
	options,
});

const VM = { hostname: 'web-01', plan_id: 'm.1', image_id: '84473' };

describe('Further Parameters', () => {
	it.each([
		['JSON', '{"storage": 50, "beta": true}'],
		['an object from an expression', '={{ { storage: 50, beta: true } }}'],
		['text from an expression', '={{ JSON.stringify({ storage: 50, beta: true }) }}'],
	])('are sent as they are named: %s', async (_, furtherParameters) => {
		expect((await run(create({ furtherParameters }))).error).toBeUndefined();
		expect(lastCall()).toEqual({ ...VM, storage: '50', beta: 'yes' });
	});

	it('are there for every operation', async () => {
		const list = { resource: 'vm', operation: 'list' };
		await run({ ...list, additionalFields: { furtherParameters: '{"deleted": "yes"}' } });
		expect(lastCall()).toEqual({ deleted: 'yes' });
	});

	it.each([
		'{"hostname": "x"}',
		'{"api_id": "x"}',
		'{"a b": 1}',
		'{"a": {"b": 1}}',
		'[1]',
		'{"a": ',
		'null',
	])('are refused before anything is sent: %s', async (furtherParameters) => {
		const { error } = await run(create({ furtherParameters }));
		expect(error?.message).toContain("'Further Parameters (JSON)'");
		expect(lunaNode.journal.entries).toEqual([]);
	});
});

describe('items that change something', () => {
	const names = (...given: string[]) => ({ items: given.map((name) => ({ name })) });

	it.each([1, 3])('are all kept back when one is wrong, %i in flight', async (concurrency) => {
		const { error } = await run(create({}, { concurrency }), names('a', 'b', '', 'd'));
		expect(error?.message).toBe("The 'Hostname' field is empty. No other item was sent");
		expect(lunaNode.journal.entries).toEqual([]);
	});

	it('are named when they were accepted, also those in flight beside the one that failed', async () => {
		lunaNode.faults.add({ kind: 'status', status: 422, skip: 1 });
		const { error } = await run(create({}, { concurrency: 2 }), names('a', 'b', 'c', 'd'));
		const made = lunaNode.state.vms
			.all(({ hostname }) => ['a', 'b', 'c', 'd'].includes(String(hostname)))
			.map(({ id }) => `vm_id ${id}`);
		expect(made.length).toBeGreaterThan(0);
		expect(made.length).toBeLessThan(4);
		for (const id of made) expect(error?.message).toContain(id);
		expect(error?.message).toMatch(/\. No further item was sent$/);
	});

	it('are shown and not sent with Validate Only', async () => {
		const result = await run(create({}, { validateOnly: '={{ "yes" }}' }), names('a', 'b'));
		expect(json(result)).toEqual(
			['a', 'b'].map((hostname) => ({
				valid: true,
				method: 'POST',
				url: `${lunaNode.url}/api/vm/create/`,
				body: { ...VM, hostname },
			})),
		);
		expect(lunaNode.journal.entries).toEqual([]);
		expect(result.stored).not.toContain(lunaNode.credentials.apiKey);
	});
});

it('is not downloaded when the name of its output field cannot be evaluated', async () => {
	const { error } = await run({
		resource: 'image',
		operation: 'retrieve',
		image_id: byId('84473'),
		options: { binaryPropertyName: '={{ $json.missing.toInt() }}' },
	});
	expect(error).toBeDefined();
	expect(lunaNode.journal.entries).toEqual([]);
});
