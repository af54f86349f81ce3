import type { Operation } from '../../operation';
import { payoutId } from '../../parameters/values';

export const payoutVerify: Operation = {
	operation: 'verify',
	name: 'Verify',
	sentence: 'Verify payout',
	description:
		'Confirm the outcome of a payout. The status is initiated, pending, success or failed; decide on nothing else.',
	method: 'GET',
	path: '/v1/payouts/{payoutId}/verify',
	required: [payoutId],
	answer: 'transaction',
};
