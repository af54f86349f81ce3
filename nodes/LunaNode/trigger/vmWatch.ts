import type { IDataObject } from 'n8n-workflow';
import type { Watch } from '../../shared/polling/runPoll';
import { difference, readSnapshot } from '../../shared/polling/snapshot';
import type { Connection } from '../../shared/request/client';
import { vm } from '../resources/vm';
import { vmList } from '../resources/vm/details';
import type { TriggerEvent } from './events';
import { rowsById } from './rows';

export const VM_EVENTS: TriggerEvent[] = ['vmCreated', 'vmDeleted', 'vmStatusChanged'];

const LIST = { resource: vm, operation: vmList, key: 'vms', idField: 'vm_id' };

/** Keeps what is remembered of a VM under 100 bytes, its UUID included. */
const LONGEST_NAME_BYTES = 32;
const LONGEST_STATUS = 20;

/**
 * VMs that come, go or change their os_status. One request serves all three events.
 *
 * @param region a region's code, or empty for all; LunaNode documents no filter, so it is applied here
 */
export function vmWatch(
	connection: Connection,
	events: TriggerEvent[],
	region: string,
	account: string,
): Watch {
	return {
		name: 'vm',
		scope: `${account} ${region}`,
		check: async (remembered) => {
			const rows = await rowsById(connection, LIST, {});
			const before = readSnapshot(remembered);
			// A VM without its region or status has not moved or changed: it is the answer that lacks something.
			const isInRegion = (id: string, { region: own }: IDataObject) =>
				!region || (own ? own === region : id in before);
			const vms = new Map([...rows].filter((row) => isInRegion(...row)));
			const now = Object.fromEntries(
				[...vms].map(([id, vm]) => [id, fingerprint(vm, statusIn(before[id] ?? ''))]),
			);
			const { added, changed, removed } = difference(before, now);
			const found: IDataObject[] = [
				...added.map((id) => ({ event: 'vmCreated', ...vms.get(id) })),
				...changed
					.filter((id) => statusIn(before[id]) !== statusIn(now[id]))
					.map((id) => ({
						event: 'vmStatusChanged',
						...vms.get(id),
						previous_status: statusIn(before[id]),
					})),
				...removed.map((id) => deletedVm(id, before[id])),
			];
			const [sample] = vms;
			return {
				events: found.filter(({ event }) => events.includes(event as TriggerEvent)),
				memory: now,
				samples: sample ? events.map((event) => sampleOf(event, ...sample)) : [],
			};
		},
	};
}

function deletedVm(id: string, remembered: string): IDataObject {
	return {
		event: 'vmDeleted',
		vm_id: id,
		name: nameIn(remembered),
		previous_status: statusIn(remembered),
	};
}

/** An event as it would look for a VM that is there. */
function sampleOf(event: TriggerEvent, id: string, vm: IDataObject): IDataObject {
	return event === 'vmDeleted' ? deletedVm(id, fingerprint(vm)) : { event, ...vm };
}

/**
 * The status for comparing, and the name because a VM that is gone has no record any more.
 *
 * @param known the status for a record that has none
 */
function fingerprint({ os_status, name, hostname }: IDataObject, known = ''): string {
	const bytes = Buffer.from(String(name ?? hostname ?? ''));
	// A character that is cut in two becomes a replacement character, which is dropped.
	const short = bytes
		.subarray(0, LONGEST_NAME_BYTES)
		.toString()
		.replace(/\uFFFD$/, '');
	return `${String(os_status || known).slice(0, LONGEST_STATUS)}|${short}`;
}

function statusIn(remembered: string): string {
	return remembered.slice(0, remembered.indexOf('|'));
}

function nameIn(remembered: string): string {
	return remembered.slice(remembered.indexOf('|') + 1);
}
