import type { Action } from '../../action';
import { vmId } from '../../parameters/records';

export const vmSetFairshare: Action = {
	action: 'set-fairshare',
	name: 'Set Fair Share',
	sentence: 'Set VM fair share',
	description: 'Set how a VM is billed when it uses more CPU than its share',
	evidence: 'official-client-only',
	required: [
		vmId,
		{
			name: 'charge_for_cpu',
			label: 'Charge for CPU',
			description: 'Whether to pay for CPU use above the baseline',
			type: 'flag',
			default: false,
		},
		{
			name: 'fairshare_nolend',
			label: 'No Lending',
			description:
				'Whether to send fairshare_nolend as yes; LunaNode does not describe what it means',
			type: 'flag',
			default: false,
		},
	],
	answer: { kind: 'done' },
};
