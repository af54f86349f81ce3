import type { Action } from '../../action';
import { freeFloatingIp, vmId } from '../../parameters/records';

export const vmFloatingipAdd: Action = {
	action: 'floatingip-add',
	name: 'Add Floating IP',
	sentence: 'Add floating IP to VM',
	description:
		'Attach a floating (external) IP address to a VM. Without a floating IP a new one is taken, which can cost money.',
	evidence: 'documented',
	required: [vmId],
	optional: [
		freeFloatingIp,
		{
			name: 'private_ip',
			label: 'Private IP',
			description: 'The private IP address of the VM that it leads to',
			placeholder: 'e.g. 172.20.0.10',
			type: 'text',
			format: 'ip',
		},
	],
	answer: { kind: 'done' },
};
