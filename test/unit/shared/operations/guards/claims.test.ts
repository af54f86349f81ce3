import type {
	Claim,
	ClaimContext,
	claim,
} from '../../../../../nodes/shared/operations/guards/claims';
import { sleep } from '../../../../support/plainSleep.cjs';
import { DeduplicationStore } from '../../../../support/deduplicationStore.cjs';

// A process is a fresh load of the module, and n8n-workflow takes seconds to load.
jest.mock('n8n-workflow', () => jest.requireActual<object>('../../../../support/plainSleep.cjs'));

type ClaimFunction = typeof claim;

/** The module as another process of n8n has it. */
function inProcess(): ClaimFunction {
	let loaded: ClaimFunction | undefined;
	jest.isolateModules(() => {
		({ claim: loaded } = jest.requireActual<{ claim: ClaimFunction }>(
			'../../../../../nodes/shared/operations/guards/claims',
		));
	});
	return loaded as ClaimFunction;
}

let store: DeduplicationStore;

beforeEach(() => {
	jest.useFakeTimers();
	store = new DeduplicationStore();
});
afterEach(() => jest.useRealTimers());

const context = (changes: Partial<ClaimContext> = {}): ClaimContext => ({
	helpers: store.of('w', 'n'),
	getNode: () => ({ id: 'n' }),
	getWorkflow: () => ({ id: 'w' }),
	...changes,
});

async function all(claims: Array<Promise<Claim>>): Promise<Claim[]> {
	const done = Promise.all(claims);
	await jest.advanceTimersByTimeAsync(60_000);
	return await done;
}

const states = (claims: Claim[]) => claims.map(({ state }) => state).sort();

it('is for one only, then and later', async () => {
	const one = inProcess();
	expect(states(await all([one(context(), 'a')]))).toEqual(['mine']);
	expect(states(await all([one(context(), 'a'), one(context(), 'b')]))).toEqual(['mine', 'taken']);
});

it('goes to one of many at once in a process', async () => {
	const one = inProcess();
	store.latencies = Array(200).fill(7);
	const claims = await all(Array.from({ length: 20 }, async () => await one(context(), 'a')));
	expect(claims.filter(({ state }) => state === 'mine')).toHaveLength(1);
	expect(claims.filter(({ state }) => state === 'taken')).toHaveLength(19);
});

// Every order of reads and writes that latencies below the pause allow.
it.each(Array.from({ length: 40 }, (_, seed) => seed))(
	'goes to at most one of three processes that write over one another (%i)',
	async (seed) => {
		let state = seed * 7919 + 13;
		const random = (below: number) => (state = (state * 48271) % 2147483647) % below;
		store.latencies = Array.from({ length: 400 }, () => random(180));
		const processes = [inProcess(), inProcess(), inProcess()];
		const claims = await all(
			processes.map(async (one) => {
				await sleep(1 + random(150));
				return await one(context(), 'a');
			}),
		);
		expect(claims.filter(({ state: is }) => is === 'mine').length).toBeLessThanOrEqual(1);
		// Once all is quiet, it stays with whoever has it.
		store.latencies = [];
		const later = await all([processes[0](context(), 'a')]);
		const isHeld = claims.some(({ state: is }) => is === 'mine');
		if (isHeld) expect(later[0].state).toBe('taken');
	},
);

it('survives that another process writes over it with another reference', async () => {
	const [one, other] = [inProcess(), inProcess()];
	store.latencies = [10, 30];
	const claims = await all([one(context(), 'a'), other(context(), 'b')]);
	expect(states(claims)).toEqual(['mine', 'mine']);
	expect(states(await all([one(context(), 'a'), one(context(), 'b')]))).toEqual(['taken', 'taken']);
});

it('can be released and made again', async () => {
	const one = inProcess();
	const [mine] = await all([one(context(), 'a')]);
	const released = mine.state === 'mine' ? mine.release() : undefined;
	await jest.advanceTimersByTimeAsync(1000);
	expect(await released).toBe(true);
	expect([...store.rows.values()].flat()).toEqual([]);
	expect(states(await all([one(context(), 'a')]))).toEqual(['mine']);
});

it('leaves nothing but what is taken', async () => {
	const one = inProcess();
	await all([one(context(), 'a')]);
	const before = [...store.rows.values()].flat();
	for (let again = 0; again < 5; again++) await all([one(context(), 'a')]);
	expect([...store.rows.values()].flat()).toEqual(before);
});

it('is for each node and workflow by itself', async () => {
	const one = inProcess();
	const copy = context({ helpers: store.of('w', 'copy'), getNode: () => ({ id: 'copy' }) });
	const elsewhere = context({ helpers: store.of('v', 'n'), getWorkflow: () => ({ id: 'v' }) });
	const claims = [context(), copy, elsewhere].map(async (at) => await one(at, 'a'));
	expect(states(await all(claims))).toEqual(['mine', 'mine', 'mine']);
});

it('remembers 10,000 references and forgets the oldest ones first', async () => {
	const one = inProcess();
	const helpers = store.of('w', 'n');
	await all([one(context(), 'first')]);
	const others = Array.from({ length: 10_000 }, (_, n) => [`r${n}`, `r${n} mark`]).flat();
	await helpers.checkProcessedAndRecord(others, 'node', { mode: 'entries', maxEntries: 25_000 });
	expect(states(await all([one(context(), 'first')]))).toEqual(['taken']);
});

it.each<[why: string, changes: () => Partial<ClaimContext>]>([
	['no store', () => ({ helpers: {} })],
	['not saved', () => ({ getWorkflow: () => ({}) })],
	['not saved', () => ({ getWorkflow: () => ({ id: '' }) })],
	[
		'error',
		() => {
			store.errors = [new Error('SQLITE_BUSY')];
			return {};
		},
	],
	[
		'error',
		() => {
			store.errors = [undefined, new Error('gone')];
			return {};
		},
	],
])('fails when it cannot be kept: %s', async (why, changes) => {
	const [claimed] = await all([inProcess()(context(changes()), 'a')]);
	expect(claimed).toEqual({ state: 'failed', why });
});
