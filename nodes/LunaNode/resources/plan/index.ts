import type { Category } from '../../action';
import { planList } from './list';

export const plan: Category = {
	category: 'plan',
	name: 'Plan',
	default: 'list',
	actions: [planList],
};
