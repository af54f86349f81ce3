import type { Category } from '../../action';
import { billingCredit } from './credit';

export const billing: Category = {
	category: 'billing',
	name: 'Billing',
	default: 'credit',
	actions: [billingCredit],
};
