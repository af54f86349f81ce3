import type { StoredCredential } from '../../../scripts/lib/n8nRest.cjs';
import {
	startMoneroo,
	type MonerooOptions,
	type MonerooSimulator,
} from '../../../simulators/moneroo/index.cjs';
import { useProvider, type Provider } from './provider.cjs';
import type { Step } from './workflow.cjs';

export const useMoneroo = (options?: MonerooOptions): Provider<MonerooSimulator> =>
	useProvider(
		'monerooApi',
		async () => await startMoneroo(options),
		({ credentials }) => credentials,
	);

export const CUSTOMER = {
	customer_email: 'paul.essomba@example.org',
	customer_first_name: 'Paul',
	customer_last_name: 'Essomba',
};

export const PAYMENT = {
	amount: 7500,
	currency: 'XOF',
	transaction_description: 'Invoice 2031',
	return_url: 'https://shop.example/thanks?ref=2031',
	...CUSTOMER,
};

export const PAYOUT = {
	amount: 12000,
	currency: 'XAF',
	method: { __rl: true, mode: 'id', value: 'mtn_cm' },
	recipient_msisdn: '237670000002',
	transaction_description: 'Supplier invoice 88',
	...CUSTOMER,
};

/** One Moneroo node, named `Moneroo`. */
export const monerooStep = (
	credential: StoredCredential,
	resource: string,
	operation: string,
	parameters: object = {},
): Step => ({
	name: 'Moneroo',
	type: 'n8n-nodes-signed-apis.moneroo',
	parameters: { resource, operation, ...parameters },
	credential,
});
