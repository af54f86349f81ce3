import { startLunaNode, type LunaNodeSimulator } from '../../../simulators/lunaNode/index.cjs';
import type { Fault } from '../../../simulators/shared/faults.cjs';
import { runNode } from '../../support/engine/run.cjs';

const VM = 'c2f7b4de-8a31-4f0b-bb3e-5a0d8e6f2b22';

let lunaNode: LunaNodeSimulator;

beforeAll(async () => {
	lunaNode = await startLunaNode();
});
beforeEach(() => lunaNode.reset());
afterAll(() => lunaNode.close());

/** Carried out or not: nobody can tell. */
const UNKNOWN = /may have (been carried out|carried the request out)/;

it.each<[what: string, fault: Fault, processed: number, description: RegExp]>([
	['a reset before processing', { kind: 'resetBefore' }, 0, UNKNOWN],
	['a reset after processing', { kind: 'resetAfter' }, 1, UNKNOWN],
	['a reset in the middle of the answer', { kind: 'resetDuring' }, 1, UNKNOWN],
	['HTTP 500', { kind: 'status', status: 500 }, 0, UNKNOWN],
	['HTTP 503', { kind: 'status', status: 503, retryAfter: 1 }, 0, UNKNOWN],
	['a web page', { kind: 'html' }, 1, UNKNOWN],
	['half an answer', { kind: 'truncatedJson' }, 1, UNKNOWN],
	['an empty answer', { kind: 'emptyBody' }, 1, UNKNOWN],
	['HTTP 401', { kind: 'status', status: 401 }, 0, /^Check/],
])('a deletion is sent once when it meets %s', async (_, fault, processed, description) => {
	lunaNode.faults.add(fault);
	const { error } = await runNode({
		node: 'lunaNode',
		parameters: { resource: 'vm', operation: 'delete', vm_id: VM },
		credentials: { lunaNodeApi: lunaNode.credentials },
	});
	expect(lunaNode.journal.entries).toHaveLength(1);
	expect(lunaNode.journal.processed).toHaveLength(processed);
	expect(error?.description).toMatch(description);
});

it('is sent again after 429, because that one was refused', async () => {
	lunaNode.faults.add({ kind: 'status', status: 429, retryAfter: 1 });
	const { items } = await runNode({
		node: 'lunaNode',
		parameters: { resource: 'vm', operation: 'delete', vm_id: VM },
		credentials: { lunaNodeApi: lunaNode.credentials },
	});
	expect(items.map(({ json }) => json)).toEqual([{ deleted: true }]);
	expect(lunaNode.journal.processed).toHaveLength(1);
});
