import type { Action } from '../../action';
import { region, snapshotId } from '../../parameters/records';

export const volumeSnapshotDelete: Action = {
	action: 'snapshot-delete',
	name: 'Delete Snapshot',
	sentence: 'Delete volume snapshot',
	description: 'Delete a volume snapshot. This cannot be undone.',
	evidence: 'documented',
	required: [region, snapshotId],
	answer: { kind: 'deleted' },
};
