import type { Category } from '../../action';
import { networkCreate } from './create';
import { networkDelete } from './delete';
import { networkList } from './list';

export const network: Category = {
	category: 'network',
	name: 'Network',
	default: 'list',
	actions: [networkCreate, networkDelete, networkList],
};
