import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import { region } from '../parameters/records';
import { volumeSnapshotList } from '../resources/volume/snapshot-list';
import { chosenFirst, entries, recordsOf } from './results';

/**
 * Volume snapshots of the chosen region, without which LunaNode does not list them. What a row calls its ID and its name is not
 * documented [inferred].
 */
export async function searchSnapshots(
	this: ILoadOptionsFunctions,
	filter?: string,
): Promise<INodeListSearchResult> {
	const snapshots = await recordsOf(this, 'volume', volumeSnapshotList, chosenFirst(this, region));
	return entries(snapshots, filter, ({ id, snapshot_id, name, label }) => ({
		value: id ?? snapshot_id,
		names: [name, label],
	}));
}
