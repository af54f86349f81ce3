import type { IPollFunctions } from 'n8n-workflow';

/** Polls come once a minute at the most, and one should be over before the next begins; in ms. */
const LONGEST_POLL_MS = 45_000;

/** How long a poll may take, in ms: what n8n grants, where it says so, and never so long that the next poll overtakes it. */
export function pollBudgetMs(context: Partial<Pick<IPollFunctions, 'getPollBudgetMs'>>): number {
	return Math.min(context.getPollBudgetMs?.() ?? LONGEST_POLL_MS, LONGEST_POLL_MS);
}
