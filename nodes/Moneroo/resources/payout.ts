import type { RecordField } from '../../shared/operations/field';
import type { Operation, Resource, Values } from '../../shared/operations/operation';
import { fieldProblem, type Problem } from '../../shared/result';
import { checkFormat } from '../../shared/operations/kinds/text';
import {
	amount,
	currency,
	customerOptional,
	customerRequired,
	metadata,
	payoutId,
	transactionDescription,
} from '../fields';
import { checkMsisdn, DIGITS, METHOD_CODE } from '../formats';
import { simplified } from '../simplify';

/** The method of the sandbox, which pays out to an account number instead of a phone. */
const DEMO_METHOD = 'moneroo_payout_demo';

export const method: RecordField = {
	name: 'method',
	label: 'Method',
	description:
		'How the recipient gets the money, by its code such as mtn_cm. It pays out in one currency only.',
	placeholder: 'e.g. mtn_cm',
	type: 'record',
	search: 'searchPayoutMethods',
	format: METHOD_CODE,
	byLabel: 'By Code',
};

const get: Operation = {
	value: 'get',
	name: 'Get',
	action: 'Get payout',
	description: 'Retrieve a payout as Moneroo has it stored. To decide on its status, use Verify.',
	effect: 'none',
	route: { method: 'GET', path: '/v1/payouts/{payoutId}' },
	fields: [payoutId],
	response: { kind: 'record' },
	simplify: simplified,
};

const initialize: Operation = {
	value: 'initialize',
	name: 'Initialize',
	action: 'Initialize payout',
	description:
		'Send money to a recipient. A live key moves real money, and running it again pays again.',
	effect: 'changes',
	costs: 'With a live key it pays out the amount, and what Moneroo charges for that.',
	danger: 'Money that was paid out cannot be called back.',
	money: { amount: 'amount', currency: 'currency' },
	takesReference: true,
	route: { method: 'POST', path: '/v1/payouts/initialize' },
	fields: [
		amount,
		currency,
		method,
		{
			name: 'recipient_msisdn',
			path: 'recipient.msisdn',
			label: 'Recipient Phone Number',
			description:
				'The mobile money number that gets the money: country code and number, digits only, without a plus sign',
			placeholder: 'e.g. 237670000002',
			type: 'text',
			format: DIGITS,
			check: (value) => checkMsisdn('Recipient Phone Number', value),
			showFor: { field: 'method', values: [DEMO_METHOD], not: true },
		},
		{
			name: 'recipient_account_number',
			path: 'recipient.account_number',
			label: 'Recipient Account Number',
			description: 'The test number of the sandbox that gets the money, digits only',
			placeholder: 'e.g. 4149518161',
			type: 'text',
			format: DIGITS,
			showFor: { field: 'method', values: [DEMO_METHOD] },
		},
		transactionDescription,
		...customerRequired,
		...customerOptional,
		metadata,
		{
			name: 'recipient',
			label: 'Other Recipient Fields',
			description:
				'What the method needs beside a phone number. The list shows the fields that the catalogue of Moneroo names for the method.',
			optional: true,
			type: 'pairs',
			entry: 'Field',
			entryName: 'pairs',
			pair: {
				name: {
					label: 'Field Name or ID',
					description:
						'Choose from the list, or specify an ID using an <a href="https://docs.n8n.io/code/expressions/">expression</a>',
					search: 'getRecipientFields',
				},
				value: { description: 'The value, sent as text' },
			},
			dependsOn: ['method.value'],
			check: checkOtherFields,
		},
	],
	check: checkRecipient,
	response: { kind: 'record', isNew: true },
};

export const verifyPayout: Operation = {
	value: 'verify',
	name: 'Verify',
	action: 'Verify payout',
	description: 'Confirm the status of a payout at Moneroo',
	details: 'The status is initiated, pending, success or failed; decide on nothing else.',
	effect: 'none',
	route: { method: 'GET', path: '/v1/payouts/{payoutId}/verify' },
	fields: [payoutId],
	response: { kind: 'record' },
	simplify: simplified,
};

export const payout: Resource = {
	resource: 'payout',
	name: 'Payout',
	noun: 'payout',
	firstOperation: 'initialize',
	operations: [get, initialize, verifyPayout],
};

/** What the API takes as digits wherever, and however, it is filled in. */
const DIGIT_NAMES = ['msisdn', 'account_number'];

function checkOtherFields(value: unknown): Problem | undefined {
	const wrong = Object.entries(value as Record<string, string>)
		.map(([name, text]) => checkOtherField(name.toLowerCase(), text))
		.find(Boolean);
	return wrong && { ...wrong, message: `${wrong.message} (under 'Other Recipient Fields')` };
}

function checkOtherField(name: string, text: string): Problem | undefined {
	if (!DIGIT_NAMES.includes(name)) return undefined;
	const checked = checkFormat({ label: name }, DIGITS, text);
	if ('problem' in checked) return checked.problem;
	return name === 'msisdn' ? checkMsisdn(name, text) : undefined;
}

/** What a method needs is known from the documentation; a method that it does not know yet may need something else. */
function checkRecipient(values: Values): Problem | undefined {
	const { method, recipient_msisdn: phone, recipient_account_number: account } = values;
	const others = (values.recipient ?? {}) as Record<string, unknown>;
	const repeated = [
		{ other: 'msisdn', label: 'Recipient Phone Number', filled: phone },
		{ other: 'account_number', label: 'Recipient Account Number', filled: account },
	].find(({ other, filled }) => filled !== undefined && other in others);
	if (repeated) {
		return {
			message: `'${repeated.other}' stands under 'Other Recipient Fields', but the '${repeated.label}' field is filled in already`,
			description: 'Remove one of them: they may name different recipients',
		};
	}
	const isDemo = method === DEMO_METHOD;
	const isThere = isDemo
		? (account ?? others.account_number) !== undefined
		: phone !== undefined || account !== undefined || Object.keys(others).length > 0;
	if (isThere) return undefined;
	const label = isDemo ? 'Recipient Account Number' : 'Recipient Phone Number';
	return fieldProblem(
		{ label },
		`is empty, and the method '${String(method)}' needs it`,
		`Fill in the '${label}'`,
	).problem;
}
