import type { ProviderVoice } from '../shared/request/apiError';

/** After a 429 that does not say for how long, in ms. MoonBack is said to always say it [seed]. */
export const WAIT_AFTER_429_MS = 60_000;

/** An answer's text that is longer than this is no explanation any more. */
const LONGEST_WORDS = 500;

/** How MoonBack explains a refusal. Its form is not documented; what is read here is what Laravel writes [inferred]. */
export const MOONBACK_VOICE: ProviderVoice = {
	provider: 'MoonBack',
	wordsIn,
	advice: ({ statusCode }, words) => {
		if (statusCode === 403) {
			return "MoonBack has to activate the API for the account, and each method as well. Ask your contact at MoonBack to activate the 'Method' of this node";
		}
		if (statusCode === 404) {
			return "Check the 'Method' of this node, IDs in it included, and the 'Base URL' of the credential";
		}
		if (statusCode === 405) {
			return "MoonBack knows the 'Method' of this node, but not with this operation. Choose another 'Operation'";
		}
		if (statusCode === 422 && words) return 'Check the values in this node against what it says';
		return undefined;
	},
};

/** `message`, and for each field that was refused the reason. */
function wordsIn(body: unknown): string | undefined {
	if (typeof body !== 'object' || body === null) return undefined;
	const { message, error, errors } = body as Record<string, unknown>;
	const texts = [message, error].filter(isText).slice(0, 1);
	const words = [...texts, ...reasonsIn(errors).filter((reason) => !texts.includes(reason))];
	return words.length ? words.join(' ').slice(0, LONGEST_WORDS) : undefined;
}

function reasonsIn(errors: unknown): string[] {
	if (isText(errors)) return [errors];
	if (typeof errors !== 'object' || errors === null) return [];
	return Object.values(errors).flat().filter(isText);
}

function isText(value: unknown): value is string {
	return typeof value === 'string' && value.trim() !== '';
}
