import type { ICredentialTestRequest } from 'n8n-workflow';
import { baseUrlExpression } from '../shared/request/baseUrl';
import { MONEYNS_BASE_URL } from './account';

const REFUSED =
	'MoneyNS accepted the login but not the session token that it gave. Ask MoneyNS whether the account is active';

/**
 * The login before this request is the test: only MoneyNS answers it with a token. No harmless call is documented, so whatever the request
 * itself is answered with will do, unless the token is refused.
 */
export const MONEYNS_TEST: ICredentialTestRequest = {
	request: {
		baseURL: baseUrlExpression(MONEYNS_BASE_URL),
		url: '/api/v1',
		headers: { Accept: 'application/json' },
		ignoreHttpStatusErrors: { ignore: true, except: [401, 429, 500, 502, 503, 504] },
	},
	rules: [{ type: 'responseCode', properties: { value: 401, message: REFUSED } }],
};
