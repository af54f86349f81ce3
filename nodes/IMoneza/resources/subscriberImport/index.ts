import type { Resource } from '../../operation';
import { subscriberImportCreate } from './create';

export const subscriberImport: Resource = {
	resource: 'subscriberImport',
	name: 'Subscriber Import',
	default: 'create',
	operations: [subscriberImportCreate],
};
