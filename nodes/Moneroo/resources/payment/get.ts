import type { Operation } from '../../operation';
import { paymentId } from '../../parameters/values';

export const paymentGet: Operation = {
	operation: 'get',
	name: 'Get',
	sentence: 'Get payment',
	description: 'Retrieve a payment as Moneroo has it stored. To decide on a delivery, use Verify.',
	method: 'GET',
	path: '/v1/payments/{paymentId}',
	required: [paymentId],
	answer: 'transaction',
};
