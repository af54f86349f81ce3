import type { Action } from '../../action';

export const vmList: Action = {
	action: 'list',
	name: 'Get Many',
	sentence: 'Get many VMs',
	description:
		'Get the VMs of the account with plan, region, addresses and state. Memory (ram) is in MB, storage and bandwidth are in GB.',
	evidence: 'documented',
	readOnly: true,
	answer: { kind: 'list', key: 'vms' },
	simplified: [
		'vm_id',
		'name',
		'region',
		'os_status',
		'primaryip',
		'privateip',
		'plan_id',
		'ram',
		'vcpu',
		'storage',
	],
};
