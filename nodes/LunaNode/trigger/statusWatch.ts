import type { Watch } from '../../shared/polling/runPoll';
import { difference, readSnapshot } from '../../shared/polling/snapshot';
import type { Connection } from '../../shared/request/client';
import { image, imageList } from '../resources/image';
import { monitor } from '../resources/monitor';
import { monitorCheckList } from '../resources/monitor/checks';
import { volume } from '../resources/volume';
import { volumeList } from '../resources/volume/volumes';
import type { TriggerEvent } from './events';
import { rowsById, type WatchedList } from './rows';

/** An event, and the list whose `status` tells of it. */
interface StatusSource extends WatchedList {
	event: TriggerEvent;
	/** Whether the list can be asked for one region only. */
	isRegional: boolean;
}

export const STATUS_SOURCES: StatusSource[] = [
	{
		event: 'imageStatusChanged',
		resource: image,
		operation: imageList,
		key: 'images',
		idField: 'image_id',
		isRegional: true,
	},
	{
		event: 'volumeStatusChanged',
		resource: volume,
		operation: volumeList,
		key: 'volumes',
		idField: 'id',
		isRegional: true,
	},
	{
		event: 'checkStatusChanged',
		resource: monitor,
		operation: monitorCheckList,
		key: 'checks',
		idField: 'id',
		isRegional: false,
	},
];

/**
 * Records whose `status` changes. A new record counts as a change, without a previous status: work that is done within a minute would
 * be missed otherwise. One that is gone is forgotten.
 */
export function statusWatch(
	connection: Connection,
	source: StatusSource,
	region: string,
	account: string,
): Watch {
	const { event, resource, isRegional } = source;
	const filter = isRegional && region ? { region } : undefined;
	return {
		name: resource.resource,
		scope: `${account} ${filter?.region ?? ''}`,
		check: async (remembered) => {
			const rows = await rowsById(connection, source, filter ?? {});
			const before = readSnapshot(remembered);
			const now = Object.fromEntries(
				// Where the answer lacks the status, nothing is known to have changed.
				[...rows].map(([id, { status }]) => [
					id,
					String(status || (before[id] ?? '')).slice(0, 20),
				]),
			);
			const { added, changed } = difference(before, now);
			const [sample] = rows.values();
			return {
				events: [
					...added.map((id) => ({ event, ...rows.get(id) })),
					...changed.map((id) => ({ event, ...rows.get(id), previous_status: before[id] })),
				],
				memory: now,
				samples: sample ? [{ event, ...sample }] : [],
			};
		},
	};
}
