import type { Provider } from '../shared/operations/operation';
import { isReadMethod } from '../shared/request/method';
import { MONEYNS_BASE_URL, moneyNsAccount } from './account';
import { credentialFor } from './authentication';
import { moneyNsErrors } from './errors';
import { apiCall } from './resources/apiCall';
import { checkout } from './resources/checkout';
import { session } from './resources/session';
import { readBody, recordsIn } from './response';
import { MONEYNS_RETRY_AFTER_MS } from './signing';

/** What the engine has to know about MoneyNS. */
export const MONEYNS: Provider = {
	name: 'MoneyNS',
	resources: [apiCall, checkout, session],
	firstResource: checkout.resource,
	credentialFor: (_resource, parameter) => credentialFor(parameter('authentication')),
	account: moneyNsAccount,
	baseUrl: MONEYNS_BASE_URL,
	retryAfterMs: MONEYNS_RETRY_AFTER_MS,
	renewsSession: true,
	decode: (body, { values }, { statusCode, headers }) => {
		const isRead = isReadMethod(String(values.method));
		const read = readBody({ body, headers }, isRead);
		return 'problem' in read ? read : { value: recordsIn(read.value, statusCode, isRead) };
	},
	explain: () => moneyNsErrors,
};
