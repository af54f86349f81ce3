import type { INodeParameters } from 'n8n-workflow';
import { startLunaNode, type LunaNodeSimulator } from '../../../simulators/lunaNode/index.cjs';
import { outputSchema, outputSchemas } from '../../support/engine/outputSchema.cjs';
import { runNode } from '../../support/engine/run.cjs';
import { byId } from '../../support/parameters.cjs';

let lunaNode: LunaNodeSimulator;

beforeAll(async () => {
	lunaNode = await startLunaNode();
});
afterAll(() => lunaNode.close());

const VM = 'c2f7b4de-8a31-4f0b-bb3e-5a0d8e6f2b22';

/** The operations whose output n8n's editor can show before they have run, with what they need to run. */
const OPERATIONS: Record<string, INodeParameters> = {
	'billing/credit': {},
	'floating/list': {},
	'image/details': { image_id: byId('90211') },
	'image/list': {},
	'monitor/check-list': {},
	'vm/create': {
		hostname: 'new.example.com',
		plan_id: byId('m.1'),
		additionalFields: { image_id: byId('84473') },
	},
	'vm/info': { vm_id: byId(VM) },
	'vm/list': {},
	'vm/snapshot': { vm_id: byId(VM), name: 'backup' },
	'volume/list': {},
};

type Schema = { type: string; properties?: Record<string, Schema>; items?: Schema };

/** What a value looks like, in the words of a schema; without what the order or the number of entries decides. */
function schemaOf(value: unknown): Schema {
	if (Array.isArray(value)) {
		return value.length ? { type: 'array', items: schemaOf(value[0]) } : { type: 'array' };
	}
	if (typeof value !== 'object' || value === null) return { type: typeof value };
	const entries = Object.entries(value).map(([name, entry]) => [name, schemaOf(entry)] as const);
	return { type: 'object', properties: Object.fromEntries(entries) };
}

it('previews the ten most used operations, and no other', () => {
	expect(outputSchemas().sort()).toEqual(Object.keys(OPERATIONS).sort());
});

it.each(Object.entries(OPERATIONS))(
	'%s puts out what its preview says',
	async (path, parameters) => {
		const [resource, operation] = path.split('/');
		const { items, error } = await runNode({
			node: 'lunaNode',
			parameters: { resource, operation, returnAll: true, ...parameters },
			credentials: { lunaNodeApi: lunaNode.credentials },
		});
		expect(error).toBeUndefined();
		expect(items).not.toEqual([]);
		const preview = outputSchema(resource, operation);
		for (const { json } of items) expect({ ...schemaOf(json), version: 1 }).toEqual(preview);
	},
);
