import type { Action } from '../../action';
import { vmId } from '../../parameters/records';

export const vmInfo: Action = {
	action: 'info',
	name: 'Get',
	sentence: 'Get VM',
	description:
		'Get the live state, addresses and plan of a VM. A running VM has the status_nohtml Online, a stopped one Offline. With Simplify switched off, all addresses, the attached volumes and login_details (a secret) come too.',
	evidence: 'documented',
	readOnly: true,
	required: [vmId],
	answer: { kind: 'record', keys: ['info', 'extra'] },
	simplified: [
		'vm_id',
		'hostname',
		'status_nohtml',
		'region',
		'ip',
		'privateip',
		'plan_id',
		'image',
		'ram',
		'vcpu',
	],
};
