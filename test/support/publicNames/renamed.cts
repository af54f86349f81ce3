/**
 * The only names that may change, because nothing is published yet: n8n takes a name with "token" for a secret, and lets no model
 * fill a parameter named "description".
 */
export const RENAMED = [
	{ owner: 'node moneroo', from: 'description', to: 'transaction_description' },
	{ owner: 'credential moonBackApi', from: 'sendTokenIn', to: 'sendIn' },
];
