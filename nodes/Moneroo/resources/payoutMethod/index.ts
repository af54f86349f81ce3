import type { Resource } from '../../operation';
import { payoutMethodGetAll } from './getAll';

export const payoutMethod: Resource = {
	resource: 'payoutMethod',
	name: 'Payout Method',
	noun: 'payout method',
	default: 'getAll',
	operations: [payoutMethodGetAll],
};
