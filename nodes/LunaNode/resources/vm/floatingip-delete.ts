import type { Action } from '../../action';
import { floatingIp, vmId } from '../../parameters/records';

export const vmFloatingipDelete: Action = {
	action: 'floatingip-delete',
	name: 'Delete Floating IP',
	sentence: 'Delete floating IP from VM',
	description:
		'Detach a floating (external) IP address from a VM. Without Keep IP the address is given back for good and cannot be had again.',
	evidence: 'documented',
	required: [vmId],
	optional: [
		{ ...floatingIp, description: 'The address to detach', placeholder: 'e.g. 203.0.113.10' },
		{
			name: 'keep',
			label: 'Keep IP',
			description: 'Whether the account keeps the address instead of giving it back for good',
			type: 'flag',
			default: true,
		},
	],
	answer: { kind: 'done' },
};
