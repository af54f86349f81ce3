import type { IDataObject } from 'n8n-workflow';
import type { ProviderVoice } from '../shared/request/apiError';

const LONGEST_MESSAGE = 500;

/** What the statuses mean, as far as the provider says so; it says so for its logins only, the rest is [inferred]. */
const ADVICE: Record<number, string> = {
	401: 'MoneyNS did not accept the session, not even after a new login. Ask MoneyNS whether the account is active',
	403: 'Check whether the account may do this, and that the path names its own user ID',
	404: "Check the 'Path' field and the IDs in it, and the 'Base URL' of the credential",
	423: 'The account is locked. Ask MoneyNS to unlock it',
};

/** How MoneyNS explains itself. */
export const moneyNsVoice: ProviderVoice = {
	provider: 'MoneyNS',
	wordsIn,
	advice: ({ statusCode }) => ADVICE[statusCode ?? 0],
};

/**
 * MoneyNS's own words in the body of an answer. Its pages show two shapes, `error` in the newer ones and `message` with `errors` in the
 * older ones; `errors` holds texts by field [inferred].
 *
 * @returns undefined when there are none
 */
export function wordsIn(body: unknown): string | undefined {
	if (typeof body !== 'object' || body === null) return undefined;
	const { error, message, errors } = body as IDataObject;
	const words = [error, message, errors].map((part) => textsIn(part).join(' ')).find(Boolean);
	return words && words.length > LONGEST_MESSAGE ? `${words.slice(0, LONGEST_MESSAGE)}…` : words;
}

function textsIn(value: unknown): string[] {
	if (typeof value === 'string') return value.trim() ? [value.trim()] : [];
	if (typeof value !== 'object' || value === null) return [];
	return Object.values(value).flatMap(textsIn);
}
