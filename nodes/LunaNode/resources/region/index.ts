import type { Category } from '../../action';
import { regionList } from './list';

export const region: Category = {
	category: 'region',
	name: 'Region',
	default: 'list',
	actions: [regionList],
};
