import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import { vmList } from '../resources/vm/list';
import { entries, recordsOf } from './results';

/** VMs of the account; two may have the same name. */
export async function searchVms(
	this: ILoadOptionsFunctions,
	filter?: string,
): Promise<INodeListSearchResult> {
	const vms = await recordsOf(this, 'vm', vmList);
	return entries(vms, filter, (vm) => ({
		value: vm.vm_id,
		names: [vm.name, vm.hostname],
		details: [vm.region, vm.primaryip],
	}));
}
