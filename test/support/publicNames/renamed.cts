/**
 * The only names that may change, because nothing is published yet: n8n takes a name with "token" for a secret, and lets no model
 * fill a parameter named "description".
 */
export const RENAMED = [
	{ owner: 'node moneroo', from: 'description', to: 'transaction_description' },
	{ owner: 'credential moonBackApi', from: 'sendTokenIn', to: 'sendIn' },
];

/**
 * Facts that no longer hold, for the same reason: an amount of 0 was refused in any case, and an empty field is marked as required by
 * the editor.
 */
export const GIVEN_UP = [
	'node moneroo, payment/initialize: amount is 0 by default',
	'node moneroo, payout/initialize: amount is 0 by default',
];
