import { demoRsaKey } from '../../../../simulators/shared/demoRsaKey.cjs';
import { readAnswers } from '../answers.cjs';
import type { Provider } from '../provider.cjs';

const pacing = { requestsPerMinute: 0, maxWaitSeconds: 30 };
const failed = (status: number) => ({
	reply: { status, body: JSON.stringify({ error: `Made up login problem ${status}` }) },
	logins: true as const,
});
const PARAMETERS = [
	{ name: 'page', value: '2' },
	{ name: 'owner', value: 'id:{userId}' },
];

export const moneyNs: Provider = {
	node: 'moneyNs',
	file: 'MoneyNs',
	answers: readAnswers('MoneyNs'),
	credentials: (baseUrl, run) => ({
		moneyNsUserApi: {
			email: `user+${run}@example.com`,
			password: 'pass word',
			sessionToken: '',
			baseUrl,
			...pacing,
		},
		moneyNsPlatformApi: {
			platform: 'SIMPLATF',
			identifyBy: 'email',
			email: `user+${run}@example.com`,
			userId: '3f0f2c1e-8d4b-4a6e-9c57-1b2a3c4d5e6f',
			privateKey: demoRsaKey.privateKey,
			passphrase: '',
			algorithm: 'RS512',
			sessionToken: '',
			baseUrl,
			checkoutUrl: 'https://checkout.example/buy',
			pingSecret: 'ping-secret',
			...pacing,
		},
	}),
	problem: (status) => JSON.stringify({ message: `Made up problem ${status}`, errors: {} }),
	faults: {
		'a login answered with 403': failed(403),
		'a login answered with 422': failed(422),
		'a login answered with 500': failed(500),
		'401 once': { reply: { status: 401, body: '{"error":"Unauthenticated."}' }, times: 1 },
		'a list of anything': { reply: { status: 200, body: '[{"a":1},2,null]' } },
	},
	examples: {
		path: '/api/v1/orders',
		queryParameters: { parameter: PARAMETERS },
		body: '{ "amount": "10.50", "big": 12345678901234567890 }',
		lifetimeMinutes: 90,
		'additionalFields.furtherPayload': '{ "payment": { "rate": "1.25" }, "extra": true }',
		'additionalFields.ping_url': 'https://n8n.example/webhook/1?a=b',
		'additionalFields.payment_secondService': '3f0f2c1e-8d4b-4a6e-9c57-1b2a3c4d5e6f',
		'additionalFields.payment_secondServiceBeneficiary': '3f0f2c1e-8d4b-4a6e-9c57-1b2a3c4d5e6a',
	},
	variants: {
		'session/get': { 'as platform': { authentication: 'platform' } },
		'apiCall/request': {
			'as platform': { authentication: 'platform' },
			'with the user in the path': { path: '/api/v1/users/{userId}' },
			'to another host': { path: 'https://elsewhere.example/api/v1/orders' },
			'to the login': { path: '/api/v1/authenticate' },
			'without a slash': { path: 'api/v1/orders' },
			'with a query in the path': { path: '/api/v1/orders?sort=-created' },
		},
		'checkout/buildUrl': { 'as user': { authentication: 'user' } },
	},
	credentialVariants: {
		'by ID': { identifyBy: 'id' },
		'with RS256': { algorithm: 'RS256' },
		'without ping secret': { pingSecret: '' },
	},
};
