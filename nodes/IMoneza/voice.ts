import type { ProviderVoice } from '../shared/request/apiError';

const LONGEST_WORDS = 500;

/** How iMoneza explains itself. */
export const IMONEZA_VOICE: ProviderVoice = {
	provider: 'iMoneza',
	wordsIn,
	advice: ({ statusCode }) => {
		if (statusCode === 401) {
			return 'Check the Secret Key in the credential, that the key set is for this API (Management or Access), and the clock of the computer that runs n8n: it may be off by five minutes at most';
		}
		if (statusCode === 404) {
			return 'Check the key or token in this node, which iMoneza may not know (any more). An unknown Access Key, or one of the other API, is answered in the same way';
		}
		return undefined;
	},
};

/**
 * The provider's own words in the body of an answer: JSON with `Message`, plain text, or nothing [sdk: php, node].
 *
 * @returns undefined when there are none, or a web page
 */
export function wordsIn(body: unknown): string | undefined {
	const said =
		typeof body === 'object' && body !== null ? (body as { Message?: unknown }).Message : body;
	const words = typeof said === 'string' ? said.trim() : '';
	if (!words || words.startsWith('<')) return undefined;
	return words.length > LONGEST_WORDS ? `${words.slice(0, LONGEST_WORDS)}…` : words;
}
