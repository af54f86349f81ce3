import type { IHttpRequestOptions } from 'n8n-workflow';
import {
	credentialTest as testBy,
	type CredentialTest,
	type TestResponse,
} from '../shared/credentialTest';
import { authenticateWithApiToken, authenticateWithMoonBackJwt } from './signing';

/**
 * No harmless method is documented, so the base URL itself is asked for. Whatever MoonBack has to say about it, nobody hears it without
 * a key [inferred].
 */
const COMMON: Pick<CredentialTest, 'provider' | 'request' | 'withoutKey'> = {
	provider: 'MoonBack',
	request: () => ({ method: 'GET', url: '/' }),
	withoutKey: keyless,
};

const FORBIDDEN =
	'MoonBack refused the request (HTTP status 403). Ask MoonBack whether the API is activated for the account';

const testMoonBackToken = testBy({
	...COMMON,
	authenticate: authenticateWithApiToken,
	accepts: [404],
	problemOf,
	errors: {
		401: 'MoonBack did not take the API token. Copy it again from the user panel, and ask MoonBack whether the API is activated for the account',
		403: FORBIDDEN,
	},
});

const testMoonBackJwt = testBy({
	...COMMON,
	authenticate: authenticateWithMoonBackJwt,
	accepts: [404],
	problemOf,
	errors: {
		401: 'MoonBack did not take the signed token. Check the API Key, whether MoonBack knows the public part of the Private Key, and the clock of the computer that runs n8n',
		403: FORBIDDEN,
	},
});

/** Version 1 has another path [docs: api], so this one is a mistake that MoonBack answers like any other path. */
function problemOf({ url }: TestResponse): string | undefined {
	if (!/^\/v1\/?$/.test(url.pathname)) return undefined;
	return "The 'Base URL' ends in /v1. MoonBack's address is https://api.moonback.me/v2";
}

function keyless({ headers, url, ...request }: IHttpRequestOptions): IHttpRequestOptions {
	const address = new URL(url);
	address.searchParams.delete('api_token');
	return { ...request, url: address.href, headers: { ...headers, Authorization: undefined } };
}

export const credentialTest = { testMoonBackToken, testMoonBackJwt };
