import type { Action } from '../../action';
import { region } from '../../parameters/records';

export const volumeSnapshotList: Action = {
	action: 'snapshot-list',
	name: 'Get Many Snapshots',
	sentence: 'Get many volume snapshots',
	description: 'Get the volume snapshots in a region',
	evidence: 'documented',
	readOnly: true,
	required: [region],
	answer: { kind: 'list' },
};
