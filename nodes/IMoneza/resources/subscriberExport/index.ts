import type { Resource } from '../../operation';
import { subscriberExportCreate } from './create';

export const subscriberExport: Resource = {
	resource: 'subscriberExport',
	name: 'Subscriber Export',
	default: 'create',
	operations: [subscriberExportCreate],
};
