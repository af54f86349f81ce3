import type { Action } from '../../action';
import { vmId } from '../../parameters/records';
import { ip } from '../../parameters/values';

export const vmIpAdd: Action = {
	action: 'ip-add',
	name: 'Add IP',
	sentence: 'Add IP to VM',
	description: 'Add an internal IP address to a VM',
	evidence: 'documented',
	required: [vmId],
	optional: [
		{
			...ip,
			description: 'The internal IP address to add; left out, LunaNode picks one',
			placeholder: 'e.g. 172.20.0.10',
		},
	],
	answer: { kind: 'done' },
};
