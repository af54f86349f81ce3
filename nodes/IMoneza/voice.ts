import type { Complaint } from '../shared/request/complaint';
import type { ProviderVoice } from '../shared/request/apiError';
import { isAmbiguous } from '../shared/request/failure';
import type { Operation } from './operation';

const ACCESS_ADVICE =
	'It was not repeated. A temporary token works once, so the reader has to get a new one from iMoneza; another check by user token may count as another access';

/** How iMoneza explains itself. */
export const IMONEZA_VOICE: ProviderVoice = {
	provider: 'iMoneza',
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

/** What is known about a failure of an operation beyond iMoneza's words. */
export function voiceFor({ countsAsAccess }: Operation): ProviderVoice {
	if (!countsAsAccess) return IMONEZA_VOICE;
	return {
		...IMONEZA_VOICE,
		message: (failure, words) => {
			if (!isAmbiguous(failure)) return undefined;
			const { statusCode } = failure;
			const what = statusCode
				? `iMoneza answered with HTTP status ${statusCode}`
				: 'no answer came';
			return mayHaveCounted(words ? `${what} (${words})` : what).message;
		},
		advice: (failure, words) =>
			isAmbiguous(failure) ? ACCESS_ADVICE : IMONEZA_VOICE.advice?.(failure, words),
	};
}

/** An access check of which nobody knows what became. */
export function mayHaveCounted(what: string): Complaint {
	return {
		message: `The access may have counted: ${what}`,
		advice: ACCESS_ADVICE,
	};
}
