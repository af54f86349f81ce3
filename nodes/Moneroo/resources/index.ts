import type { Operation, Resource } from '../operation';
import { payment } from './payment';
import { paymentMethod } from './paymentMethod';
import { payout } from './payout';
import { payoutMethod } from './payoutMethod';

/** The whole API: `resources/<resource>/<operation>.ts` holds one operation. */
export const RESOURCES: Resource[] = [payment, paymentMethod, payout, payoutMethod];

/** An operation and what it is about, both by their internal values. */
export function findOperation(
	resource: unknown,
	operation: unknown,
): { resource: Resource; operation: Operation } | undefined {
	const found = RESOURCES.find((entry) => entry.resource === resource);
	const action = found?.operations.find((entry) => entry.operation === operation);
	return found && action && { resource: found, operation: action };
}
