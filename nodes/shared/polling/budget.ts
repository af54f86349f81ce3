import type { ICredentialDataDecryptedObject, IPollFunctions } from 'n8n-workflow';
import { LONGEST_WAIT_SECONDS } from '../pacing/account';
import { nonNegativeNumber } from '../request/settings';

/** Polls come once a minute at the most, and one should be over before the next begins; in ms. */
const LONGEST_POLL_MS = 45_000;

/** How long a poll may take, in ms: what n8n grants, where it says so, and never so long that the next poll overtakes it. */
export function pollBudgetMs(context: Partial<Pick<IPollFunctions, 'getPollBudgetMs'>>): number {
	return Math.min(context.getPollBudgetMs?.() ?? LONGEST_POLL_MS, LONGEST_POLL_MS);
}

/**
 * A copy of a credential whose requests wait for the rate limit no longer than a poll may take. Where the limit leaves no room in that
 * time they throw at once, with how long to stay away, and are not sent.
 *
 * @throws ConfigurationError when the credential's "Longest Wait" is no number
 */
export function withinBudget(
	credential: ICredentialDataDecryptedObject,
	budgetMs: number,
): ICredentialDataDecryptedObject {
	const allowed = nonNegativeNumber(
		credential,
		'maxWaitSeconds',
		'Longest Wait',
		LONGEST_WAIT_SECONDS,
	);
	return { ...credential, maxWaitSeconds: Math.min(allowed, Math.floor(budgetMs / 1000)) };
}
