import type { IDataObject } from 'n8n-workflow';
import {
	listSearchOf,
	loadOptionsOf,
	type Dropdown,
} from '../../../../nodes/shared/operations/dropdowns';
import type { Field, RecordField } from '../../../../nodes/shared/operations/field';
import { ACME, get, getAll, row, thing, thingId } from './acme';
import { dropdown } from './context';

const region: RecordField = { ...thingId, name: 'region', label: 'Region', in: 'query' };

const inRegion = row('inRegion', {
	route: { method: 'GET', path: '/things' },
	fields: [region],
	response: { kind: 'list' },
});

const things: Dropdown = {
	search: 'searchThings',
	resource: thing,
	operation: getAll,
	value: ['id', 'thing_id'],
	names: ['name', 'label'],
	details: ['region', ({ size }) => size && `${String(size)} GB`],
};

const LIST = [
	{ id: 'b', name: 'web-10', region: 'toronto', size: 20 },
	{ thing_id: 7, name: null, label: 'web-2' },
];

const open = (row_: Dropdown, chosen: IDataObject = {}, list: unknown = LIST) => {
	const { context, calls } = dropdown(chosen, () => ({ list }));
	const search = async (filter?: string) =>
		(await listSearchOf(ACME, [row_])[row_.search].call(context, filter)).results;
	return { context, calls, search };
};

it('gives up before whoever has opened it does', async () => {
	const { calls, search } = open(things);
	await search();
	const [{ options }] = calls;
	expect(options.timeout).toBeGreaterThan(0);
	expect(options.timeout).toBeLessThanOrEqual(10_000);
	expect(options.abortSignal).toBeDefined();
});

describe('the entries of a list', () => {
	it('have a name, what tells them apart, and an ID, sorted as people count', async () => {
		const { search, calls } = open(things);
		expect(await search()).toEqual([
			{ name: 'web-2', value: '7' },
			{ name: 'web-10 (toronto, 20 GB)', value: 'b' },
		]);
		expect(calls.map(({ path }) => path)).toEqual(['/k/things']);
	});

	it.each([
		['WEB-1', ['b']],
		[' toronto ', ['b']],
		['7', ['7']],
		['', ['7', 'b']],
		['nothing', []],
	])('are searched for %j', async (filter, values) => {
		const results = await open(things).search(filter);
		expect(results.map(({ value }) => value)).toEqual(values);
	});

	it.each<[record: IDataObject, name: string]>([
		[{ id: 'a' }, 'a'],
		[{ id: 'a', name: ' ' }, 'a'],
		[{ id: 'a', name: 'a', region: 'a' }, 'a'],
		[{ id: 'a', name: { b: 1 }, region: [] }, 'a'],
		[{ id: 5, name: 'x', size: null }, 'x'],
	])('make do with %j', async (record, name) => {
		expect((await open(things, {}, [record]).search()).map((entry) => entry.name)).toEqual([name]);
	});

	it('are those that have an ID, which was not rounded', async () => {
		const list = [{ name: 'a' }, { id: null }, { id: {} }, { id: 2 ** 53 }];
		expect(await open(things, {}, list).search()).toEqual([]);
	});

	it('serve fields that pick several as well', async () => {
		const { context } = open(things);
		expect(await loadOptionsOf(ACME, [things]).searchThings.call(context)).toHaveLength(2);
	});

	it('may stand inside of a record', async () => {
		const inside: Dropdown = { ...things, operation: get, key: 'Groups' };
		const found = await open(inside, {}, [{ Groups: [{ id: 'g' }] }]).search();
		expect(found).toEqual([{ name: 'g', value: 'g' }]);
		for (const list of [[], [{}], [{ Groups: 'x' }]]) {
			expect(await open(inside, {}, list).search()).toEqual([]);
		}
	});

	it('are not to be had without an answer, and that is said', async () => {
		const { context } = dropdown({}, () => ({ error: 'authentication failure' }));
		const search = listSearchOf(ACME, [things]).searchThings;
		await expect(search.call(context)).rejects.toThrow('Acme: authentication failure');
	});
});

describe('what the user has chosen before', () => {
	const locator = (value: string) => ({ __rl: true, mode: 'list', value });
	const sends: Dropdown = { ...things, operation: inRegion, sends: [region] };
	const needs: Dropdown = { ...things, operation: inRegion, needs: [region] };

	it.each([
		{ region: locator('toronto') },
		{ additionalFields: { region: locator('toronto') } },
		{ region: 'toronto' },
	])('is sent, wherever it was chosen: %j', async (chosen) => {
		for (const rule of [sends, needs]) {
			const { calls, search } = open(rule, chosen);
			await search();
			expect(calls[0].options.qs).toEqual({ region: 'toronto' });
		}
	});

	it.each([{}, { region: locator('') }, { region: '={{ $json.region }}' }])(
		'is left out where nothing is known yet: %j',
		async (chosen) => {
			const { calls, search } = open(sends, chosen);
			await search();
			expect(calls[0].options.qs).toBeUndefined();
			const needing = open(needs, chosen);
			await expect(needing.search()).rejects.toMatchObject({
				message: "The list needs to know the 'Region'",
				description: expect.stringContaining("Choose the 'Region' first"),
			});
			expect(needing.calls).toEqual([]);
		},
	);

	it('picks among the records', async () => {
		const pick: Dropdown['pick'] = (records, chosen) =>
			records.filter((record) => !chosen(region as Field) || record.region === chosen(region));
		const values = async (chosen: IDataObject) =>
			(await open({ ...things, pick }, chosen).search()).map(({ value }) => value);
		expect(await values({ region: 'toronto' })).toEqual(['b']);
		expect(await values({})).toEqual(['7', 'b']);
	});
});
