import type { Operation } from '../../operation';
import { payoutId } from '../../parameters/values';

export const payoutGet: Operation = {
	operation: 'get',
	name: 'Get',
	sentence: 'Get payout',
	description: 'Retrieve a payout as Moneroo has it stored. To decide on its outcome, use Verify.',
	method: 'GET',
	path: '/v1/payouts/{payoutId}',
	required: [payoutId],
	answer: 'transaction',
};
