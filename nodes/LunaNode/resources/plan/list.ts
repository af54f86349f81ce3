import type { Action } from '../../action';

export const planList: Action = {
	action: 'list',
	name: 'Get Many',
	sentence: 'Get many plans',
	description:
		'Get the plans that VMs can be created with. The price is in US dollars per hour, memory (ram) in MB, storage and bandwidth in GB.',
	evidence: 'client-defined',
	readOnly: true,
	answer: { kind: 'list', key: 'plans' },
	simplified: [
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
