import type { Operation } from '../../operation';
import { paymentId } from '../../parameters/values';

export const paymentMarkAsProcessed: Operation = {
	operation: 'markAsProcessed',
	name: 'Mark as Processed',
	sentence: 'Mark payment as processed',
	description:
		'Flag a payment as handled on your side. A beta that the support of Moneroo has to switch on for the account.',
	method: 'POST',
	path: '/v1/payments/{paymentId}/process',
	required: [paymentId],
	answer: 'marked',
};
