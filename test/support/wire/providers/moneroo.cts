import { readAnswers } from '../answers.cjs';
import type { Provider } from '../provider.cjs';

const pairs = (...entries: Array<[name: string, value: string]>) => ({
	pairs: entries.map(([name, value]) => ({ name, value })),
});

const DEMO = { __rl: true, mode: 'id', value: 'moneroo_payout_demo' };

export const moneroo: Provider = {
	node: 'moneroo',
	file: 'Moneroo',
	answers: readAnswers('Moneroo'),
	credentials: (baseUrl) => ({
		monerooApi: {
			secretKey: 'pvk_sandbox_key',
			webhookSecret: '',
			baseUrl,
			requestsPerMinute: 0,
			maxWaitSeconds: 30,
		},
	}),
	problem: (status) =>
		JSON.stringify({ message: `Made up problem ${status}.`, data: null, errors: null }),
	faults: {
		'errors by field': {
			reply: {
				status: 422,
				body: JSON.stringify({
					message: 'The given data was invalid.',
					errors: { amount: ['The amount is too small.'], 'customer.email': ['Not an email.'] },
				}),
			},
		},
		'no data': { reply: { status: 200, body: '{"message":"OK","data":null}' } },
		'no success': { reply: { status: 200, body: '{"success":false,"message":"Not today"}' } },
	},
	examples: {
		amount: 7500,
		'payout/initialize currency': 'XAF',
		'additionalFields.methods': ['wave_sn', 'orange_sn'],
		'additionalFields.metadata': pairs(['invoice', '2031'], ['note', 'é "quoted"']),
		'additionalFields.recipient': pairs(['bank', 'CM21'], ['branch', '7']),
		'paymentMethod/getAll additionalFields.country': 'CD',
		'paymentMethod/getAll additionalFields.currency': 'CDF',
		'payoutMethod/getAll additionalFields.country': 'CD',
		'payoutMethod/getAll additionalFields.currency': 'CDF',
	},
	alone: { 'payment/initialize': ['additionalFields.restrict_country_code'] },
	needed: { 'payout/initialize': ['recipient_msisdn'] },
	settings: { 'with a time-out': { requestOptions: { timeout: 90_000 } } },
	variants: {
		'payout/initialize': {
			'to the sandbox': {
				method: DEMO,
				recipient_msisdn: '',
				recipient_account_number: '4149518161',
			},
		},
	},
};
