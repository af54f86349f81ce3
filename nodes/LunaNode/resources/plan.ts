import { resource, type Action } from '../action';

export const planList: Action = {
	value: 'list',
	name: 'Get Many',
	action: 'Get many plans',
	description: 'Get the plans that VMs can be created with',
	details: 'The price is in US dollars per hour, memory (ram) in MB, storage and bandwidth in GB.',
	source: 'client library',
	effect: 'none',
	response: { kind: 'list', key: 'plans' },
	simplify: [
		'plan_id',
		'name',
		'category',
		'ram',
		'vcpu',
		'storage',
		'bandwidth',
		'price',
		'price_monthly_nice',
		'regions_nice',
	],
};

export const plan = resource('plan', 'Plan', 'list', [planList]);
