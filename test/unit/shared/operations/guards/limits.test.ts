import type { IDataObject } from 'n8n-workflow';
import type { NumberField, TextField } from '../../../../../nodes/shared/operations/field';
import { acme, acmeWith, create, failure, run } from '../acme';

const amount: NumberField = {
	name: 'amount',
	label: 'Amount',
	description: 'How much',
	type: 'number',
	default: '',
	money: true,
};
const currency: TextField = {
	name: 'currency',
	label: 'Currency',
	description: 'Of which money',
	type: 'text',
};
const pay = {
	...create,
	fields: [amount, currency],
	money: { amount: 'amount', currency: 'currency' },
};
const BANK = acmeWith(pay);

const pays = (amounts: number[], options: IDataObject = {}, currencies: string[] = []) =>
	amounts.map((value, index) =>
		acme('create', { amount: value, currency: currencies[index] ?? 'XOF', options }),
	);

const refused = async (parameters: IDataObject[]) => await failure({ parameters }, BANK);

/** What an expression leaves behind that has nothing to say. */
const NOTHING = ['', ' ', null, undefined, 'null', 'NULL', 'undefined', 'NaN', NaN, []];
const ODD = [...NOTHING, -1, '-1', 0.1 + 0.2, '1e3', 'many', '1,000', {}, true, Infinity, 1e300];

describe('Most Items', () => {
	it.each([2, '2', ' 2 '])('lets %j items through, and no more', async (mostItems) => {
		const allowed = await run({ parameters: pays([1, 2], { mostItems }) }, BANK);
		expect(allowed.calls).toHaveLength(2);
		const { error, calls } = await refused(pays([1, 2, 3], { mostItems }));
		expect(calls).toEqual([]);
		expect(error.message).toContain("The run has 3 items, and 'Most Items' allows 2");
	});

	it.each([...ODD, 0, 1.5])('of %j is refused', async (mostItems) => {
		const { error, calls } = await refused(pays([1], { mostItems }));
		expect(error.message).toContain("'Most Items'");
		expect(calls).toEqual([]);
	});

	it('holds whichever item says it, with On Error too, and for what is only validated', async () => {
		const parameters = pays([1, 2, 3]);
		parameters[2].options = { mostItems: 2 };
		expect((await refused(parameters)).calls).toEqual([]);
		const { calls, items } = await run({ parameters, continueOnFail: true }, BANK);
		expect(calls).toEqual([]);
		expect(items.map(({ json }) => [json.sent, json.reason])).toEqual(
			Array(3).fill(['no', 'blocked']),
		);
		const options = { mostItems: 1, validateOnly: true };
		expect((await refused(pays([1, 2], options))).error.message).toContain('2 items');
	});

	it('counts items that cannot be sent as well, and all when many are in flight', async () => {
		const options = { mostItems: 2, concurrency: 20 };
		const parameters = pays([1, -2, 3], options);
		const { calls } = await run({ parameters, continueOnFail: true }, BANK);
		expect(calls).toEqual([]);
	});
});

describe('Largest Amount', () => {
	it.each(['100', 100, '100.0', ' 100 ', '00100'])('of %j lets 100 through', async (largest) => {
		const options = { largestAmount: largest };
		expect((await run({ parameters: pays([100], options) }, BANK)).calls).toHaveLength(1);
		const { error, calls } = await refused(pays([1, 101], options));
		expect(calls).toEqual([]);
		expect(error.message).toContain("The amount is 101 XOF, and 'Largest Amount' allows 100");
		expect(error.context.itemIndex).toBe(1);
	});

	it('keeps back the item alone where items are on their own', async () => {
		const parameters = pays([1, 101, 2], { largestAmount: 100 });
		const { calls, items } = await run({ parameters, continueOnFail: true }, BANK);
		expect(calls).toHaveLength(2);
		expect(items[1].json).toMatchObject({ sent: 'no', reason: 'blocked' });
	});

	it('is exact beyond what computers round', async () => {
		const largestAmount = '9007199254740990.999999999999999999';
		expect((await refused(pays([9007199254740991], { largestAmount }))).calls).toEqual([]);
	});

	it.each(ODD)('of %j is refused', async (largestAmount) => {
		const { error, calls } = await refused(pays([1], { largestAmount }));
		expect(error.message).toContain("'Largest Amount'");
		expect(calls).toEqual([]);
	});
});

describe('Largest Total', () => {
	it('is the sum of the run', async () => {
		const options = { largestTotal: '300' };
		expect((await run({ parameters: pays([100, 200], options) }, BANK)).calls).toHaveLength(2);
		const { error, calls } = await refused(pays([100, 200, 1], options));
		expect(calls).toEqual([]);
		expect(error.message).toContain("are 301 XOF together, and 'Largest Total' allows 300");
	});

	it('keeps all back where items are on their own, and counts those that can be sent', async () => {
		const many = await run(
			{ parameters: pays([100, 201], { largestTotal: 300 }), continueOnFail: true },
			BANK,
		);
		expect(many.calls).toEqual([]);
		const parameters = pays([100, -5, 200], { largestTotal: 300, concurrency: 20 });
		expect((await run({ parameters, continueOnFail: true }, BANK)).calls).toHaveLength(2);
	});

	it('compares no currencies with one another', async () => {
		const parameters = pays([1, 1], { largestTotal: 300 }, ['XOF', 'USD']);
		const { error, calls } = await refused(parameters);
		expect(calls).toEqual([]);
		expect(error.message).toContain('several currencies (XOF, USD)');
	});

	it('is exact where sums are not', async () => {
		const most = Number.MAX_SAFE_INTEGER;
		const parameters = pays([most, most, 1], { largestTotal: '18014398509481982' });
		expect((await refused(parameters)).calls).toEqual([]);
		const fits = pays([most, most], { largestTotal: '18014398509481982' });
		expect((await run({ parameters: fits }, BANK)).calls).toHaveLength(2);
	});

	it.each(ODD)('of %j is refused', async (largestTotal) => {
		expect((await refused(pays([1], { largestTotal }))).calls).toEqual([]);
	});
});
