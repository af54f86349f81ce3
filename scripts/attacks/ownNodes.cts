import type { Step } from '../../test/e2e/support/workflow.cjs';
import { byId } from '../../test/support/parameters.cjs';
import type { StoredCredential } from '../lib/n8nRest.cjs';

type Parameters = Record<string, unknown>;

/** One operation of a node. */
interface Operation {
	node: string;
	parameters: Parameters;
}

const moneyNs = (authentication: string, more: Parameters): Operation => ({
	node: 'moneyNs',
	parameters: {
		authentication,
		resource: 'apiCall',
		operation: 'request',
		path: '/api/v1/echo',
		...more,
	},
});

const moonBack = (authentication: string, more: Parameters): Operation => ({
	node: 'moonBack',
	parameters: { authentication, resource: 'apiMethod', method: 'contacts', ...more },
});

/** An operation that reads and, where the credential has one, an operation that changes something; by credential type. */
const OPERATIONS: Record<string, { read: Operation; write?: Operation }> = {
	lunaNodeApi: {
		read: { node: 'lunaNode', parameters: { resource: 'vm', operation: 'list' } },
		write: {
			node: 'lunaNode',
			parameters: { resource: 'vm', operation: 'delete', vm_id: byId('1234') },
		},
	},
	monerooApi: {
		read: {
			node: 'moneroo',
			parameters: { resource: 'payment', operation: 'get', paymentId: 'py_demo0001aaaa' },
		},
		write: {
			node: 'moneroo',
			parameters: {
				resource: 'payout',
				operation: 'initialize',
				amount: 12000,
				currency: 'XAF',
				method: byId('mtn_cm'),
				recipient_msisdn: '237670000002',
				transaction_description: 'Invoice 88',
				customer_email: 'paul@example.org',
				customer_first_name: 'Paul',
				customer_last_name: 'Essomba',
			},
		},
	},
	moonBackApi: {
		read: moonBack('apiToken', { operation: 'get' }),
		write: moonBack('apiToken', { operation: 'post', body: '{"name":"x"}' }),
	},
	moonBackJwtApi: {
		read: moonBack('jwt', { operation: 'get' }),
		write: moonBack('jwt', { operation: 'post', body: '{"name":"x"}' }),
	},
	moneyNsUserApi: {
		read: moneyNs('user', { method: 'GET' }),
		write: moneyNs('user', { method: 'POST', body: '{"a":1}' }),
	},
	moneyNsPlatformApi: {
		read: moneyNs('platform', { method: 'GET' }),
		write: moneyNs('platform', { method: 'POST', body: '{"a":1}' }),
	},
	iMonezaManagementApi: {
		read: { node: 'iMoneza', parameters: { resource: 'property', operation: 'get' } },
		write: {
			node: 'iMoneza',
			parameters: {
				resource: 'resource',
				operation: 'upsert',
				externalKey: byId('article-17'),
				additionalFields: { Title: 'x' },
			},
		},
	},
	iMonezaAccessApi: {
		read: {
			node: 'iMoneza',
			parameters: {
				resource: 'access',
				operation: 'checkByUserToken',
				resourceKey: 'article-17',
				ResourceURL: 'https://news.example/a',
			},
		},
	},
};

const stepOf = (
	name: string,
	{ node, parameters }: Operation,
	credential: StoredCredential,
	more: Parameters,
): Step => ({
	name,
	type: `n8n-nodes-signed-apis.${node}`,
	parameters: { ...parameters, ...more },
	credential,
	continueOnFail: true,
});

/** The package's own node of a credential, which reads something. */
export const reading = (name: string, credential: StoredCredential, more: Parameters = {}): Step =>
	stepOf(name, OPERATIONS[credential.type].read, credential, more);

/** The package's own node of a credential, which changes something; none for iMoneza's Access API, which changes nothing. */
export function writing(name: string, credential: StoredCredential, more: Parameters = {}): Step[] {
	const { write } = OPERATIONS[credential.type];
	return write ? [stepOf(name, write, credential, more)] : [];
}
