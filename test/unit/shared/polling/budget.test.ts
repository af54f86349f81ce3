import { pollBudgetMs, withinBudget } from '../../../../nodes/shared/polling/budget';

describe('pollBudgetMs', () => {
	it.each([
		['an n8n that grants less', { getPollBudgetMs: () => 36_000 }, 36_000],
		['an n8n that grants more than a minute', { getPollBudgetMs: () => 300_000 }, 45_000],
		['an n8n that says nothing', {}, 45_000],
	])('fits %s', (_, context, expected) => {
		expect(pollBudgetMs(context)).toBe(expected);
	});
});

describe('withinBudget', () => {
	it.each([
		[3600, 36],
		['', 36],
		[undefined, 36],
		[5, 5],
		[0, 0],
	])('makes of a longest wait of %s seconds one of %s', (maxWaitSeconds, expected) => {
		const credential = { apiId: 'id', ...(maxWaitSeconds !== undefined && { maxWaitSeconds }) };
		expect(withinBudget(credential, 36_900)).toEqual({ apiId: 'id', maxWaitSeconds: expected });
		expect(credential).toEqual(
			maxWaitSeconds === undefined ? { apiId: 'id' } : { apiId: 'id', maxWaitSeconds },
		);
	});

	it('refuses a longest wait that is no number', () => {
		expect(() => withinBudget({ maxWaitSeconds: 'long' }, 1000)).toThrow('Longest Wait');
	});
});
