import type { Action } from '../../action';
import { vmId, volumeId } from '../../parameters/records';

export const volumeAttach: Action = {
	action: 'attach',
	name: 'Attach',
	sentence: 'Attach volume to VM',
	description: 'Attach a volume to a VM. Volume and VM have to be in one region.',
	evidence: 'documented',
	required: [
		volumeId,
		vmId,
		{
			name: 'target',
			label: 'Device',
			description: 'The device that the VM sees it as: auto, or a path such as /dev/vdb',
			placeholder: 'e.g. auto',
			type: 'text',
			default: 'auto',
		},
	],
	answer: { kind: 'done' },
	readiness: { action: 'volume/info', field: 'volume.status', done: ['in-use'] },
};
