import type { Operation } from '../../operation';
import { catalogueFilters } from '../../parameters/values';

export const paymentMethodGetAll: Operation = {
	operation: 'getAll',
	name: 'Get Many',
	sentence: 'Get many payment methods',
	description:
		'List the payment methods that Moneroo knows at the moment. Which of them the account can use depends on the gateways connected to it.',
	method: 'GET',
	path: '/utils/payment/methods',
	optional: catalogueFilters,
	answer: 'catalogue',
};
