import type { Complaint } from '../../../shared/request/complaint';
import type { Body, Operation } from '../../operation';
import { customerOptional, customerRequired } from '../../parameters/customer';
import { amount, currency, description, metadata } from '../../parameters/values';

export const paymentInitialize: Operation = {
	operation: 'initialize',
	name: 'Initialize',
	sentence: 'Initialize payment',
	description:
		'Create a payment and get the link (checkout_url) where the customer pays. Running it again creates another payment.',
	method: 'POST',
	path: '/v1/payments/initialize',
	required: [
		amount,
		currency,
		description,
		{
			path: 'return_url',
			label: 'Return URL',
			description:
				'Where the customer lands afterwards. Moneroo adds paymentId and paymentStatus to it, which anybody can change: verify the payment before acting on it.',
			placeholder: 'e.g. https://shop.example.com/thanks',
			kind: 'url',
		},
		...customerRequired,
	],
	optional: [
		...customerOptional,
		metadata,
		{
			path: 'methods',
			label: 'Method Names or IDs',
			description: 'The methods that the customer may pay with; left out, all that are available',
			kind: 'paymentMethods',
		},
		{
			path: 'restrict_country_code',
			label: 'Restrict to Country',
			description:
				'Only payers of this country, as its two-letter code. Not together with a restricted phone, and reported to be refused together with methods.',
			placeholder: 'e.g. SN',
			kind: 'country',
		},
		{
			path: 'restricted_phone.number',
			label: 'Restrict to Phone Number',
			description: 'Only this phone number may pay. Needs its country as well.',
			placeholder: 'e.g. 770000001',
			kind: 'phone',
		},
		{
			path: 'restricted_phone.country_code',
			label: 'Restrict to Phone Country',
			description: 'The country of the phone number that may pay, as its two-letter code',
			placeholder: 'e.g. SN',
			kind: 'country',
		},
	],
	check: checkRestriction,
	answer: 'created',
};

function checkRestriction(body: Body): Complaint | undefined {
	const phone = body.restricted_phone as Body | undefined;
	if (!phone) return undefined;
	if (phone.number === undefined || phone.country_code === undefined) {
		return {
			message:
				"Only one of 'Restrict to Phone Number' and 'Restrict to Phone Country' is filled in",
			advice: 'Fill in both, or neither',
		};
	}
	if (body.restrict_country_code === undefined) return undefined;
	return {
		message:
			"'Restrict to Country' and 'Restrict to Phone Number' are both filled in, and Moneroo takes only one of them",
		advice: 'Remove one of them',
	};
}
