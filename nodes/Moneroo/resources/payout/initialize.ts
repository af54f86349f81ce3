import type { Complaint } from '../../../shared/request/complaint';
import type { Body, Operation } from '../../operation';
import { customerOptional, customerRequired } from '../../parameters/customer';
import { amount, currency, description, metadata } from '../../parameters/values';

/** The method of the sandbox, which pays out to an account number instead of a phone. */
const DEMO_METHOD = 'moneroo_payout_demo';

export const payoutInitialize: Operation = {
	operation: 'initialize',
	name: 'Initialize',
	sentence: 'Initialize payout',
	description:
		'Send money to a recipient. With a live key this moves real money, and running it again pays again.',
	method: 'POST',
	path: '/v1/payouts/initialize',
	required: [
		amount,
		currency,
		{
			path: 'method',
			label: 'Method',
			description:
				'How the recipient gets the money, by its code such as mtn_cm. It pays out in one currency only.',
			placeholder: 'e.g. mtn_cm',
			kind: 'payoutMethod',
		},
		{
			path: 'recipient.msisdn',
			label: 'Recipient Phone Number',
			description:
				'The mobile money number that gets the money: country code and number, digits only, without a plus sign',
			placeholder: 'e.g. 237670000002',
			kind: 'msisdn',
			notFor: [DEMO_METHOD],
		},
		{
			path: 'recipient.account_number',
			label: 'Recipient Account Number',
			description: 'The test number of the sandbox that gets the money, digits only',
			placeholder: 'e.g. 4149518161',
			kind: 'digits',
			onlyFor: [DEMO_METHOD],
		},
		description,
		...customerRequired,
	],
	optional: [
		...customerOptional,
		metadata,
		{
			path: 'recipient',
			label: 'Other Recipient Fields',
			description:
				'What the method needs beside a phone number. The list shows the fields that the catalogue of Moneroo names for the method.',
			kind: 'recipientFields',
		},
	],
	check: checkRecipient,
	answer: 'created',
};

/** What a method needs is known from the documentation; a method that it does not know yet may need something else. */
function checkRecipient({ method, recipient }: Body): Complaint | undefined {
	const given = (recipient ?? {}) as Body;
	const isDemo = method === DEMO_METHOD;
	const isThere = isDemo ? given.account_number !== undefined : Object.keys(given).length > 0;
	if (isThere) return undefined;
	const label = isDemo ? 'Recipient Account Number' : 'Recipient Phone Number';
	return {
		message: `The '${label}' field is empty, and the method '${String(method)}' needs it`,
		advice: `Fill in the '${label}'`,
	};
}
