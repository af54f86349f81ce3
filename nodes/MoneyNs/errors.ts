import type { ErrorExplainer } from '../shared/request/apiError';

/** What the statuses mean, as far as the provider says so; it says so for its logins only, the rest is [inferred]. */
const DESCRIPTIONS: Record<number, string> = {
	401: 'MoneyNS did not accept the session, not even after a new login. Ask MoneyNS whether the account is active',
	403: 'Check whether the account may do this, and that the path names its own user ID',
	404: "Check the 'Path' field and the IDs in it, and the 'Base URL' of the credential",
	423: 'The account is locked. Ask MoneyNS to unlock it',
};

/** How MoneyNS explains itself. */
export const moneyNsErrors: ErrorExplainer = {
	provider: 'MoneyNS',
	description: ({ statusCode }) => DESCRIPTIONS[statusCode ?? 0],
};
