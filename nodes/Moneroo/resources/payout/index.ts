import type { Resource } from '../../operation';
import { payoutGet } from './get';
import { payoutInitialize } from './initialize';
import { payoutVerify } from './verify';

export const payout: Resource = {
	resource: 'payout',
	name: 'Payout',
	noun: 'payout',
	default: 'initialize',
	operations: [payoutGet, payoutInitialize, payoutVerify],
};
