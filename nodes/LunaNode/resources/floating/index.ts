import type { Category } from '../../action';
import { floatingAdd } from './add';
import { floatingDelete } from './delete';
import { floatingList } from './list';

export const floating: Category = {
	category: 'floating',
	name: 'Floating IP',
	default: 'list',
	actions: [floatingAdd, floatingDelete, floatingList],
};
