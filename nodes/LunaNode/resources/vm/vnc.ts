import type { Action } from '../../action';
import { vmId } from '../../parameters/records';

export const vmVnc: Action = {
	action: 'vnc',
	name: 'Get Console URL',
	sentence: 'Get VM console URL',
	description:
		'Get the address of a browser console of a VM. Whoever has the vnc_url can use the console, so n8n hides it in the execution view.',
	evidence: 'documented',
	readOnly: true,
	required: [vmId],
	answer: { kind: 'record' },
};
