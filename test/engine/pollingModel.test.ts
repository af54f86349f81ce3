import fc from 'fast-check';
import type { INodeParameters } from 'n8n-workflow';
import { PolledList, type Row } from './polledList';

type Act =
	| { do: 'create' | 'poll' | 'crash' }
	| { do: 'change' | 'changeInSameSecond' | 'remove' | 'reorder'; at: number }
	| { do: 'cutOff'; page: number }
	| { do: 'between'; page: number; act: Act }
	| { do: 'clock'; days: number };

const at = fc.nat({ max: 20 });
const page = fc.integer({ min: 1, max: 4 });
const simple = (name: 'create' | 'poll' | 'crash') => fc.constant<Act>({ do: name });
const placed = (name: 'change' | 'changeInSameSecond' | 'remove' | 'reorder') =>
	at.map((where): Act => ({ do: name, at: where }));
const between = (acts: Array<fc.Arbitrary<Act>>) =>
	fc.record({ do: fc.constant('between' as const), page, act: fc.oneof(...acts) });
const cutOff = fc.record({ do: fc.constant('cutOff' as const), page });
const clock = fc.record({
	do: fc.constant('clock' as const),
	days: fc.integer({ min: -400, max: 400 }),
});

const ids = (rows: Row[]) => rows.map(({ id }) => id).sort();
const versions = (rows: Row[]) => rows.map(({ version }) => version).sort((a, b) => a - b);

afterEach(() => jest.restoreAllMocks());

/** Does what is to be done, and compares each poll that nothing disturbed with what it has to find. */
async function play(
	list: PolledList,
	acts: Act[],
	known: Map<string, number>,
	keyed: 'id' | 'version',
) {
	const expected = () =>
		list.rows.filter(({ id, version }) =>
			keyed === 'id' ? !known.has(id) : known.get(id) !== version,
		);
	const note = (rows: Row[]) => rows.forEach(({ id, version }) => known.set(id, version));
	const now = Date.now.bind(Date);
	let offset = 0;
	jest.spyOn(Date, 'now').mockImplementation(() => now() + offset);
	const apply = (act: Act): boolean | void => {
		if (act.do === 'create') list.create();
		if (act.do === 'crash') list.crash();
		if (act.do === 'change') list.change(act.at, false);
		if (act.do === 'changeInSameSecond') list.change(act.at, true);
		if (act.do === 'remove') list.remove(act.at);
		if (act.do === 'reorder') list.reorder(act.at);
		if (act.do === 'clock') offset += act.days * 86_400_000;
	};
	const calm = async () => {
		const due = expected();
		const found = await list.poll();
		expect(versions(found)).toEqual(versions(due));
		note(found);
	};
	for (const act of acts) {
		if (act.do === 'poll') await calm();
		else if (act.do === 'between') note(await list.poll(act.page, () => apply(act.act)));
		else if (act.do === 'cutOff') note(await list.poll(act.page, () => true));
		else apply(act);
	}
	await calm();
	await calm();
	jest.restoreAllMocks();
	return await list.poll();
}

async function check(
	acts: Act[],
	parameters: INodeParameters,
	keyed: 'id' | 'version',
	newestFirst = false,
) {
	const list = new PolledList(newestFirst);
	for (let count = 0; count < 5; count++) list.create();
	const known = new Map(list.rows.map(({ id, version }) => [id, version]));
	try {
		await list.open(parameters);
		expect(await play(list, acts, known, keyed)).toEqual([]);
		const twice = keyed === 'id' ? ids(list.told) : versions(list.told);
		expect(new Set<unknown>(twice).size).toBe(twice.length);
	} finally {
		await list.close();
	}
}

const run = async (acts: Array<fc.Arbitrary<Act>>, test: (acts: Act[]) => Promise<void>) =>
	await fc.assert(fc.asyncProperty(fc.array(fc.oneof(...acts), { maxLength: 16 }), test), {
		numRuns: 60,
	});

const ANY = [simple('create'), placed('remove'), placed('reorder')];
const AROUND = [simple('poll'), simple('poll'), simple('crash'), cutOff, clock];

it('tells each record of a list without times once, whatever happens in between', async () => {
	await run([...ANY, ...AROUND, between([...ANY, placed('change')])], async (acts) => {
		await check(acts, {}, 'id');
	});
});

it('tells each change of a list with times once, whatever happens in between', async () => {
	const acts = [...ANY, placed('change')];
	await run([...acts, ...AROUND, between(acts)], async (some) => {
		await check(some, { timeField: 'updated_at' }, 'version');
	});
});

it('tells changes within one second, too, while the clock goes evenly', async () => {
	const acts = [...ANY, placed('change'), placed('changeInSameSecond')];
	await run([...acts, simple('poll'), cutOff, simple('crash'), between(acts)], async (some) => {
		await check(some, { timeField: 'updated_at' }, 'version');
	});
});

it('tells each record of a list that begins with the newest once, however many come', async () => {
	const parameters = { options: { newestFirst: true } };
	await run([simple('create'), ...AROUND, between([simple('create')])], async (acts) => {
		await check(acts, parameters, 'id', true);
	});
});

it('keeps up with 10,000 records that have times, and refuses as many without', async () => {
	const list = new PolledList(false, 1000);
	for (let count = 0; count < 10_000; count++) list.create();
	await list.open({ timeField: 'updated_at' });
	for (let count = 0; count < 3; count++) list.create();
	list.reorder(500);
	expect(await list.poll()).toHaveLength(3);
	list.crash();
	expect(await list.poll()).toEqual([]);
	await list.close();

	const other = new PolledList(false, 1000);
	for (let count = 0; count < 10_000; count++) other.create();
	await expect(other.open({})).rejects.toThrow('The list has more than 5000 records');
	await other.close();
});
