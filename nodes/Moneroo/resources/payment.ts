import type { TextField } from '../../shared/operations/field';
import type { Operation, Resource, Values } from '../../shared/operations/operation';
import { WEB_ADDRESS } from '../../shared/operations/formats';
import type { Problem } from '../../shared/result';
import {
	amount,
	COUNTRY_CODE,
	currency,
	customerOptional,
	customerRequired,
	metadata,
	paymentId,
	PHONE,
	transactionDescription,
} from '../fields';
import { METHOD_CODE } from '../formats';
import { paymentFacts, simplified } from '../simplify';

export const restrictedCountry: TextField = {
	name: 'restrict_country_code',
	label: 'Restrict to Country',
	description:
		'Only payers of this country, as its two-letter code. Not together with a restricted phone, and reported to be refused together with methods.',
	placeholder: 'e.g. SN',
	optional: true,
	type: 'text',
	format: COUNTRY_CODE,
};

const get: Operation = {
	value: 'get',
	name: 'Get',
	action: 'Get payment',
	description: 'Retrieve a payment as Moneroo has it stored. To decide on a delivery, use Verify.',
	effect: 'none',
	route: { method: 'GET', path: '/v1/payments/{paymentId}' },
	fields: [paymentId],
	response: { kind: 'record' },
	simplify: simplified,
};

const initialize: Operation = {
	value: 'initialize',
	name: 'Initialize',
	action: 'Initialize payment',
	description: 'Create a payment and get the link (checkout_url) where the customer pays',
	details: 'Running it again creates another payment.',
	effect: 'changes',
	money: { amount: 'amount', currency: 'currency' },
	takesReference: true,
	route: { method: 'POST', path: '/v1/payments/initialize' },
	fields: [
		amount,
		currency,
		transactionDescription,
		{
			name: 'return_url',
			label: 'Return URL',
			description:
				'Where the customer lands afterwards. Moneroo adds paymentId and paymentStatus to it, which anybody can change: verify the payment before acting on it.',
			placeholder: 'e.g. https://shop.example.com/thanks',
			type: 'text',
			format: WEB_ADDRESS,
		},
		...customerRequired,
		...customerOptional,
		metadata,
		{
			name: 'methods',
			label: 'Method Names or IDs',
			description: 'The methods that the customer may pay with; left out, all that are available',
			optional: true,
			type: 'records',
			search: 'getPaymentMethods',
			format: METHOD_CODE,
			dependsOn: ['currency', 'additionalFields.restrict_country_code'],
		},
		restrictedCountry,
		{
			name: 'restricted_phone_number',
			path: 'restricted_phone.number',
			label: 'Restrict to Phone Number',
			description: 'Only this phone number may pay. Needs its country as well.',
			placeholder: 'e.g. 770000001',
			optional: true,
			type: 'text',
			format: PHONE,
		},
		{
			name: 'restricted_phone_country_code',
			path: 'restricted_phone.country_code',
			label: 'Restrict to Phone Country',
			description: 'The country of the phone number that may pay, as its two-letter code',
			placeholder: 'e.g. SN',
			optional: true,
			type: 'text',
			format: COUNTRY_CODE,
		},
	],
	check: checkRestriction,
	response: { kind: 'record', isNew: true },
};

const markAsProcessed: Operation = {
	value: 'markAsProcessed',
	name: 'Mark as Processed',
	action: 'Mark payment as processed',
	description: 'Flag a payment as handled on your side',
	details: 'A beta that the support of Moneroo has to switch on for the account.',
	effect: 'changes',
	route: { method: 'POST', path: '/v1/payments/{paymentId}/process' },
	fields: [paymentId],
	response: { kind: 'done' },
};

export const verifyPayment: Operation = {
	value: 'verify',
	name: 'Verify',
	action: 'Verify payment',
	description: 'Confirm the status of a payment at Moneroo before you deliver',
	details: 'Check the status (success), the amount, the currency and your own reference.',
	effect: 'none',
	route: { method: 'GET', path: '/v1/payments/{paymentId}/verify' },
	fields: [paymentId],
	response: { kind: 'record' },
	simplify: simplified,
	paymentFacts,
};

export const payment: Resource = {
	resource: 'payment',
	name: 'Payment',
	noun: 'payment',
	firstOperation: 'initialize',
	operations: [get, initialize, markAsProcessed, verifyPayment],
};

function checkRestriction(values: Values): Problem | undefined {
	const {
		restricted_phone_number: phone,
		restricted_phone_country_code: phoneCountry,
		restrict_country_code: country,
	} = values;
	if ((phone === undefined) !== (phoneCountry === undefined)) {
		return {
			message:
				"Only one of 'Restrict to Phone Number' and 'Restrict to Phone Country' is filled in",
			description: 'Fill in both, or neither',
		};
	}
	if (phone === undefined || country === undefined) return undefined;
	return {
		message:
			"'Restrict to Country' and 'Restrict to Phone Number' are both filled in, and Moneroo takes only one of them",
		description: 'Remove one of them',
	};
}
