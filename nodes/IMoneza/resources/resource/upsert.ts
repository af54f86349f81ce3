import type { Operation } from '../../operation';
import { newExternalKey, resourceFields } from '../../parameters/resource';

export const resourceUpsert: Operation = {
	operation: 'upsert',
	name: 'Create or Update',
	sentence: 'Create or update resource',
	description:
		'Create a new resource, or update the current one if it already exists (upsert). Only the fields that are added are sent; a new resource needs Name and Pricing Group.',
	method: 'PUT',
	path: '/api/Property/{accessKey}/Resource/{externalKey}',
	required: [newExternalKey],
	optional: resourceFields,
	repeatsKey: { field: 'externalKey', as: 'ExternalKey' },
	answer: 'saved',
};
