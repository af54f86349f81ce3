import { demoRsaKey } from '../../../../simulators/shared/demoRsaKey.cjs';
import { readAnswers } from '../answers.cjs';
import type { Provider } from '../provider.cjs';

const pacing = { requestsPerHour: 0, maxWaitSeconds: 30 };
const WRITES = ['delete', 'patch', 'post', 'put'];
const PARAMETERS = [
	{ name: 'sort', value: 'name' },
	{ name: 'tag', value: 'é &=' },
	{ name: 'tag', value: '2' },
];

const writeVariants = {
	'with JWT': { authentication: 'jwt' },
	'without a body': { body: '{}' },
	'with a list': { body: '[1, {"a": 12345678901234567890}]' },
	'with an object': { body: '={{ { a: 1.10, b: "x" } }}' },
};

export const moonBack: Provider = {
	node: 'moonBack',
	file: 'MoonBack',
	answers: readAnswers('MoonBack'),
	credentials: (url) => ({
		moonBackApi: {
			apiToken: 'moonback-token',
			sendIn: 'header',
			webhookSecret: '',
			baseUrl: `${url}/v2`,
			...pacing,
		},
		moonBackJwtApi: {
			apiKey: 'moonback-key',
			privateKey: demoRsaKey.privateKey,
			passphrase: '',
			webhookSecret: '',
			baseUrl: `${url}/v2`,
			...pacing,
		},
	}),
	problem: (status) => JSON.stringify({ message: `Made up problem ${status}` }),
	faults: {
		'errors by field': {
			reply: {
				status: 422,
				body: JSON.stringify({ message: 'Invalid', errors: { name: ['Too short'] } }),
			},
		},
		'an empty object': { reply: { status: 200, body: '{}' } },
		'an old version': {
			reply: {
				status: 200,
				body: '{"id":1}',
				headers: { 'Api-Version-Expires-At': '2031-01-01T00:00:00Z' },
			},
		},
	},
	examples: {
		method: 'contacts/1',
		'apiMethod/post method': 'contacts',
		'apiMethod/get method': 'contacts',
		queryParameters: { parameter: PARAMETERS },
		body: '{ "name": "Núria", "big": 12345678901234567890, "amount": 1.10 }',
		'options.pageParameter': 'page',
	},
	variants: {
		'apiMethod/get': {
			'a record': { method: 'contacts/1' },
			'a list of values': { method: 'tags' },
			'with JWT': { authentication: 'jwt' },
			'another host': { method: 'https://elsewhere.example/contacts' },
			'a way up': { method: '../contacts' },
			'a slash before': { method: '/contacts/1' },
			'a query in the path': { method: 'contacts?sort=name' },
		},
		...Object.fromEntries(WRITES.map((verb) => [`apiMethod/${verb}`, writeVariants])),
	},
	credentialVariants: { 'in the query': { sendIn: 'query' } },
};
