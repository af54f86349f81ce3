import type { Resource } from '../../operation';
import { resourceGet } from './get';
import { resourceGetAll } from './getAll';
import { resourceUpsert } from './upsert';

export const resource: Resource = {
	resource: 'resource',
	name: 'Resource',
	default: 'getAll',
	operations: [resourceGet, resourceGetAll, resourceUpsert],
};
