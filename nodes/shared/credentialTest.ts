import type { ICredentialTestRequest } from 'n8n-workflow';
import { baseUrlExpression } from './request/baseUrl';

/** Answers that say nothing about the keys: the provider holds requests back, or is out of order. */
const SAYS_NOTHING = [429, 500, 502, 503, 504];

/**
 * The rules of a credential test for answers that refuse the keys.
 *
 * @param messages by HTTP status: what the status means for the user, and what to do next
 */
export function refusals(messages: Record<number, string>): ICredentialTestRequest['rules'] {
	return Object.entries(messages).map(([status, message]) => ({
		type: 'responseCode',
		properties: { value: Number(status), message },
	}));
}

/**
 * A credential test for a provider that documents no harmless call: whatever it answers shows that it took the keys,
 * unless the answer refuses them or says nothing about them.
 *
 * @param baseUrl the provider's documented address
 * @param url what to ask for with GET
 * @param messages see {@link refusals}
 */
export function testByAnyAnswer(
	baseUrl: string,
	url: string,
	messages: Record<number, string>,
): ICredentialTestRequest {
	return {
		request: {
			baseURL: baseUrlExpression(baseUrl),
			url,
			headers: { Accept: 'application/json' },
			ignoreHttpStatusErrors: {
				ignore: true,
				except: [...Object.keys(messages).map(Number), ...SAYS_NOTHING],
			},
		},
		rules: refusals(messages),
	};
}
