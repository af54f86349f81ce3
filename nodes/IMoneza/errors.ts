import type { Call, Operation } from '../shared/operations/operation';
import type { ErrorExplainer } from '../shared/request/apiError';
import { isAmbiguous } from '../shared/request/failure';
import type { Problem } from '../shared/result';

const ACCESS_DESCRIPTION =
	'It was not repeated. A temporary token works once, so the reader has to get a new one from iMoneza; another check by user token may count as another access';

/** How iMoneza explains itself. */
const EXPLAINER: ErrorExplainer = {
	provider: 'iMoneza',
	description: ({ statusCode }) => {
		if (statusCode === 401) {
			return 'Check Access Key and Secret Key in the credential, that the key set is for this API (Management or Access), and the clock of the computer that runs n8n: it may be off by five minutes at most';
		}
		if (statusCode === 404) {
			return 'Check the key or token in this node, which iMoneza may not know (any more). An unknown Access Key, or one of the other API, is answered in the same way';
		}
		return undefined;
	},
};

/** What iMoneza writes about a resource that is incomplete is not known, so the advice goes by the status. */
const UPSERT_EXPLAINER: ErrorExplainer = {
	...EXPLAINER,
	description: (failure, reason) =>
		failure.statusCode === 400 || failure.statusCode === 422
			? "Check the values in this node. A resource that iMoneza does not know yet needs 'Name' and 'Pricing Group', which stand under 'Additional Fields'"
			: EXPLAINER.description?.(failure, reason),
};

/** The one operation that may create a resource. */
function isResourceUpsert({ fields = [], effect }: Operation): boolean {
	return effect === 'changes' && fields.some(({ name }) => name === 'externalKey');
}

/** What is known about a failure of an operation beyond iMoneza's words. */
export function explainerFor({ operation }: Call): ErrorExplainer {
	if (isResourceUpsert(operation)) return UPSERT_EXPLAINER;
	if (!countsAsAccess(operation)) return EXPLAINER;
	return {
		...EXPLAINER,
		message: (failure, reason) => {
			if (!isAmbiguous(failure)) return undefined;
			const { statusCode } = failure;
			const what = statusCode
				? `iMoneza answered with HTTP status ${statusCode}`
				: 'no answer came';
			return mayHaveCounted({ message: reason ? `${what} (${reason})` : what }).message;
		},
		description: (failure, reason) =>
			isAmbiguous(failure) ? ACCESS_DESCRIPTION : EXPLAINER.description?.(failure, reason),
	};
}

/** Whether already asking has an effect at the provider, so that it must not be done twice. */
export function countsAsAccess({ effect, route }: Operation): boolean {
	return effect === 'changes' && route?.method === 'GET';
}

/** An access check of which nobody knows what became. */
export function mayHaveCounted({ message, reason }: Pick<Problem, 'message' | 'reason'>): Problem {
	return {
		message: `The access may have counted: ${message}`,
		description: ACCESS_DESCRIPTION,
		mayHaveBeenDone: true,
		reason,
	};
}
