import type { Resource } from '../../operation';
import { fulfillmentExportCreate } from './create';

export const fulfillmentExport: Resource = {
	resource: 'fulfillmentExport',
	name: 'Fulfillment Export',
	default: 'create',
	operations: [fulfillmentExportCreate],
};
