import type { ProviderVoice } from '../shared/request/apiError';

/** After a 429 that does not say for how long, in ms. MoonBack is said to always say it [seed]. */
export const WAIT_AFTER_429_MS = 60_000;

/** How MoonBack explains a refusal. */
export const MOONBACK_VOICE: ProviderVoice = {
	provider: 'MoonBack',
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
