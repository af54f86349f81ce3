import { pollBudgetMs } from '../../../../nodes/shared/polling/budget';

describe('pollBudgetMs', () => {
	it.each([
		['an n8n that grants less', { getPollBudgetMs: () => 36_000 }, 36_000],
		['an n8n that grants more than a minute', { getPollBudgetMs: () => 300_000 }, 45_000],
		['an n8n that says nothing', {}, 45_000],
	])('fits %s', (_, context, expected) => {
		expect(pollBudgetMs(context)).toBe(expected);
	});
});
