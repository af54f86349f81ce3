import type { Action } from '../../action';
import { scriptId } from '../../parameters/records';

export const scriptGet: Action = {
	action: 'get',
	name: 'Get',
	sentence: 'Get startup script',
	description: 'Get the name and content of a startup script',
	evidence: 'documented',
	readOnly: true,
	required: [scriptId],
	answer: { kind: 'record' },
};
