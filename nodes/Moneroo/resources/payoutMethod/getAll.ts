import type { Operation } from '../../operation';
import { catalogueFilters } from '../../parameters/values';

export const payoutMethodGetAll: Operation = {
	operation: 'getAll',
	name: 'Get Many',
	sentence: 'Get many payout methods',
	description:
		'List the payout methods that Moneroo knows at the moment. Which of them the account can use depends on the gateways connected to it.',
	method: 'GET',
	path: '/utils/payout/methods',
	optional: catalogueFilters,
	answer: 'catalogue',
};
