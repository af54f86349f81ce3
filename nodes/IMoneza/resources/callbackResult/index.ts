import type { Resource } from '../../operation';
import { callbackResultGet } from './get';

export const callbackResult: Resource = {
	resource: 'callbackResult',
	name: 'Callback Result',
	default: 'get',
	operations: [callbackResultGet],
};
