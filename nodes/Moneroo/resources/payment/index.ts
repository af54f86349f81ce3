import type { Resource } from '../../operation';
import { paymentGet } from './get';
import { paymentInitialize } from './initialize';
import { paymentMarkAsProcessed } from './markAsProcessed';
import { paymentVerify } from './verify';

export const payment: Resource = {
	resource: 'payment',
	name: 'Payment',
	noun: 'payment',
	default: 'initialize',
	operations: [paymentGet, paymentInitialize, paymentMarkAsProcessed, paymentVerify],
};
