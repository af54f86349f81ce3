import type { Action } from '../../action';
import { volumeId } from '../../parameters/records';
import { label } from '../../parameters/values';

export const volumeSnapshotCreate: Action = {
	action: 'snapshot-create',
	name: 'Create Snapshot',
	sentence: 'Create volume snapshot',
	description: 'Save the present state of a volume as a snapshot',
	evidence: 'documented',
	required: [volumeId, { ...label, description: 'The label of the snapshot' }],
	answer: { kind: 'done' },
};
