import type { Action } from '../../action';
import { vmId } from '../../parameters/records';

export const vmIplist: Action = {
	action: 'iplist',
	name: 'Get Many IPs',
	sentence: 'Get many VM IPs',
	description: 'Get the IP addresses of a VM',
	evidence: 'documented',
	readOnly: true,
	required: [vmId],
	answer: { kind: 'list' },
};
