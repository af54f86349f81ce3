import type { Action } from '../../action';
import { volumeId } from '../../parameters/records';

export const volumeExtend: Action = {
	action: 'extend',
	name: 'Extend',
	sentence: 'Extend volume',
	description: 'Enlarge a volume, which raises its price. It cannot be made smaller again.',
	evidence: 'documented',
	required: [
		volumeId,
		{
			name: 'size',
			label: 'Size (GB)',
			description: 'The new size in GB, more than now',
			type: 'number',
			default: 20,
			min: 1,
		},
	],
	answer: { kind: 'done' },
};
