import type { Operation } from '../../operation';
import { paymentId } from '../../parameters/values';

export const paymentVerify: Operation = {
	operation: 'verify',
	name: 'Verify',
	sentence: 'Verify payment',
	description:
		'Confirm the outcome of a payment. Before delivering, check status (success), amount, currency and your own reference.',
	method: 'GET',
	path: '/v1/payments/{paymentId}/verify',
	required: [paymentId],
	answer: 'transaction',
};
