import type { Resource } from '../../operation';
import { paymentMethodGetAll } from './getAll';

export const paymentMethod: Resource = {
	resource: 'paymentMethod',
	name: 'Payment Method',
	noun: 'payment method',
	default: 'getAll',
	operations: [paymentMethodGetAll],
};
