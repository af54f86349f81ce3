import { credentialTest as testBy, type TestResponse } from '../shared/credentialTest';
import { isObject } from '../shared/json';
import { authenticateMoneroo } from './signing';

/** What Moneroo says of a path that it does not have: its Base URL is another one [field]. */
const NO_ROUTE = /\broute\b/i;

/** No harmless call is documented. To a right key Moneroo says that there is no such payment, to another one 401 [inferred]. */
const testMoneroo = testBy({
	provider: 'Moneroo',
	authenticate: authenticateMoneroo,
	request: () => ({ method: 'GET', url: '/v1/payments/n8n-credential-test' }),
	accepts: [404],
	problemOf: problemOfNotFound,
	errors: {
		401: 'Moneroo did not take the secret key. Copy it again from the dashboard; a public key does not work',
		403: 'Moneroo knows the key but does not let it read payments. Use the secret key, not the public one',
	},
	withoutKey: ({ headers, ...request }) => ({
		...request,
		headers: { ...headers, Authorization: undefined },
	}),
});

function problemOfNotFound({ body, statusCode }: TestResponse): string | undefined {
	const message = isObject(body) ? body.message : undefined;
	if (statusCode === 404 && typeof message === 'string' && !NO_ROUTE.test(message))
		return undefined;
	return "The server does not know the path of Moneroo's payments. Check the 'Base URL': https://api.moneroo.io is the documented one";
}

export const credentialTest = { testMoneroo };
