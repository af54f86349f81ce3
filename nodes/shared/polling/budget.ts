import { NodeOperationError, type INode, type IPollFunctions } from 'n8n-workflow';

/** Polls come once a minute at the most, and one should be over before the next begins; in ms. */
const LONGEST_POLL_MS = 45_000;

/** With less time left, in ms, no further page is asked for. */
const SHORTEST_REQUEST_MS = 1000;

/** How long a poll may take, in ms: what n8n grants, where it says so, and never so long that the next poll overtakes it. */
export function pollBudgetMs(context: Partial<Pick<IPollFunctions, 'getPollBudgetMs'>>): number {
	return Math.min(context.getPollBudgetMs?.() ?? LONGEST_POLL_MS, LONGEST_POLL_MS);
}

/**
 * Before each page of a list that takes many of them.
 *
 * @param endsAt when the poll has to be over, in ms since 1970
 * @param advice how the user gets along with fewer pages
 * @throws NodeOperationError when another page would not come in time
 */
export function assertTimeForPage(node: INode, endsAt: number, description: string): void {
	if (endsAt - Date.now() >= SHORTEST_REQUEST_MS) return;
	throw new NodeOperationError(node, 'The list is too long to be read in one poll', {
		description,
	});
}
