import type { Operation, Resource } from '../operation';
import { access } from './access';
import { callbackResult } from './callbackResult';
import { externalSubscriber } from './externalSubscriber';
import { fulfillmentExport } from './fulfillmentExport';
import { property } from './property';
import { resource } from './resource';
import { subscriberExport } from './subscriberExport';
import { subscriberImport } from './subscriberImport';

/** The whole API: `resources/<resource>/<operation>.ts` holds one operation. */
export const RESOURCES: Resource[] = [
	access,
	callbackResult,
	externalSubscriber,
	fulfillmentExport,
	property,
	resource,
	subscriberExport,
	subscriberImport,
];

/** An operation by the internal values of it and of its resource. */
export function findOperation(resource: unknown, operation: unknown): Operation | undefined {
	return RESOURCES.find((entry) => entry.resource === resource)?.operations.find(
		(entry) => entry.operation === operation,
	);
}
