import type { ErrorExplainer } from '../shared/request/apiError';

/** How MoonBack explains a request that did not succeed. */
export const MOONBACK_ERRORS: ErrorExplainer = {
	provider: 'MoonBack',
	description: ({ statusCode }, providerMessage) => {
		if (statusCode === 403) {
			return "MoonBack has to activate the API for the account, and each method as well. Ask your contact at MoonBack to activate the 'Method' of this node";
		}
		if (statusCode === 404) {
			return "Check the 'Method' of this node, IDs in it included, and the 'Base URL' of the credential";
		}
		if (statusCode === 405) {
			return "MoonBack knows the 'Method' of this node, but not with this operation. Choose another 'Operation'";
		}
		if (statusCode === 422 && providerMessage)
			return 'Check the values in this node against what it says';
		return undefined;
	},
};
