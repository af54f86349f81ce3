import type { Action } from '../../action';
import { vmId } from '../../parameters/records';
import { ip } from '../../parameters/values';

export const vmIpDelete: Action = {
	action: 'ip-delete',
	name: 'Delete IP',
	sentence: 'Delete IP from VM',
	description:
		'Remove an internal IP address from a VM. What relies on the address loses its connection, and the removal cannot be undone.',
	evidence: 'documented',
	required: [
		vmId,
		{ ...ip, description: 'The internal IP address to remove', placeholder: 'e.g. 172.20.0.10' },
	],
	answer: { kind: 'deleted' },
};
