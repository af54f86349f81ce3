import type { Resource } from '../../operation';
import { propertyGet } from './get';

export const property: Resource = {
	resource: 'property',
	name: 'Property',
	default: 'get',
	operations: [propertyGet],
};
