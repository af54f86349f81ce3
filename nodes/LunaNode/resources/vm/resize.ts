import type { Action } from '../../action';
import { planId, vmId } from '../../parameters/records';

export const vmResize: Action = {
	action: 'resize',
	name: 'Resize',
	sentence: 'Resize VM',
	description:
		'Move a VM to another plan, which changes its price. An accepted resize can still be turned down later, which LunaNode then tells by e-mail only; check the plan_id with Get.',
	evidence: 'documented',
	required: [
		vmId,
		{
			...planId,
			description: 'The plan to move to, by its plan_id or by a code such as m.2, s.4 or m.1s',
		},
	],
	answer: { kind: 'done' },
};
