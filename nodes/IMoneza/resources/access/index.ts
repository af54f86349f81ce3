import type { Resource } from '../../operation';
import { accessCheckByTemporaryToken } from './checkByTemporaryToken';
import { accessCheckByUserToken } from './checkByUserToken';

/** The only one that belongs to the Access API. */
export const access: Resource = {
	resource: 'access',
	name: 'Access',
	default: 'checkByUserToken',
	operations: [accessCheckByTemporaryToken, accessCheckByUserToken],
};
