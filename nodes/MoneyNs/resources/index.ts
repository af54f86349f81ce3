import type { Operation } from '../operation';
import { apiCallRequest } from './apiCall/request';
import { checkoutBuildUrl } from './checkout/buildUrl';
import { sessionGet } from './session/get';

export const RESOURCES = [
	{
		name: 'API Call',
		resource: 'apiCall',
		description: 'Any endpoint, such as those that only partners know',
	},
	{
		name: 'Checkout',
		resource: 'checkout',
		description: 'The hosted page where a user buys, sells or pays',
	},
	{ name: 'Session', resource: 'session', description: 'The login of the account' },
];

export const OPERATIONS: Operation[] = [apiCallRequest, checkoutBuildUrl, sessionGet];
