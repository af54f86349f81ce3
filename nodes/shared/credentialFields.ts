import type { INodeProperties } from 'n8n-workflow';
import { FULL_ACCESS, READ_ONLY } from './request/access';
import { LONGEST_WAIT_SECONDS, type LimitField } from './pacing/account';

/**
 * Where a credential's requests go. It is editable because providers have test systems and change their names.
 *
 * @param baseUrl the provider's documented address
 */
export function baseUrlField(baseUrl: string): INodeProperties {
	return {
		displayName: 'Base URL',
		name: 'baseUrl',
		type: 'string',
		default: baseUrl,
		description: 'Where requests go. A request to any other host is refused and not signed.',
	};
}

/**
 * An RSA private key and its passphrase.
 *
 * @param description where the user finds the key
 */
export function privateKeyFields(description: string): INodeProperties[] {
	return [
		{
			displayName: 'Private Key',
			name: 'privateKey',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			required: true,
			placeholder: 'e.g. -----BEGIN PRIVATE KEY-----',
			description,
			hint: 'RSA with 2048 bits or more, in PEM form (PKCS#8 or PKCS#1). Lost line breaks do not matter',
		},
		{
			displayName: 'Passphrase',
			name: 'passphrase',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			description: 'Only for a private key that is protected by one',
		},
	];
}

/**
 * The two pacing fields that every credential has: the provider's limit and the longest wait.
 *
 * @param requests the provider's documented limit, 0 where none is known
 */
export function pacingFields(limit: LimitField, requests: number): INodeProperties[] {
	return [
		{
			displayName: limit.label,
			name: limit.name,
			type: 'number',
			typeOptions: { minValue: 0 },
			default: requests,
			description: requests
				? 'How many requests this n8n process may send with the account. Further requests wait for their turn; 0 switches this off'
				: 'How many requests this n8n process may send with the account. No limit is documented, so 0 (no waiting) is the default',
		},
		{
			displayName: 'Longest Wait',
			name: 'maxWaitSeconds',
			type: 'number',
			typeOptions: { minValue: 0 },
			default: LONGEST_WAIT_SECONDS,
			description:
				'How many seconds a request may wait for its turn before it is given up; 0 means that it does not wait',
		},
	];
}

/**
 * What a credential may be used for, which only its owner can change: at the end of every credential.
 *
 * @param changes what is refused to a read-only credential, as the end of a sentence
 */
export function guardFields(
	changes = 'Requests with POST, PUT, PATCH or DELETE are refused',
): INodeProperties[] {
	return [
		{
			displayName: 'Access',
			name: 'access',
			type: 'options',
			options: [
				{ name: 'Full', value: FULL_ACCESS },
				{ name: 'Read Only', value: READ_ONLY, description: changes },
			],
			default: FULL_ACCESS,
			description:
				'Whether requests may change something at the provider. It holds for every node, also for the HTTP Request node.',
		},
		{
			displayName: 'Allow Insecure TLS',
			name: 'allowInsecureTls',
			type: 'boolean',
			default: false,
			description:
				'Whether a node may ignore SSL issues, or bring certificates of its own, for requests with this credential. Whoever may use the credential can read its secrets then.',
		},
	];
}

/** Whether a node may put out what the credential logs in with. */
export const allowTokenOutputField: INodeProperties = {
	displayName: 'Allow Token Output',
	name: 'allowTokenOutput',
	type: 'boolean',
	default: false,
	description:
		'Whether Session: Get may put out the session token, which works for days. Whoever may use the credential can read it then.',
};

/**
 * The secret that a provider signs its callbacks with.
 *
 * @param origin where the user finds it, as the beginning of a sentence
 * @param trigger label of the one node that needs it
 */
export function webhookSecretField(origin: string, trigger: string): INodeProperties {
	return {
		displayName: 'Webhook Secret',
		name: 'webhookSecret',
		type: 'string',
		typeOptions: { password: true },
		default: '',
		description: `${origin}. Only the ${trigger} needs it.`,
	};
}

/**
 * What the user should know before pressing "Retry" on the credential's test.
 *
 * @param text what the test does at the provider
 */
export function testNotice(text: string): INodeProperties {
	return { displayName: text, name: 'testNotice', type: 'notice', default: '' };
}
