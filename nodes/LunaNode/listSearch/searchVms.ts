import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import { vmList } from '../resources/vm/list';
import { entries, named, recordsOf } from './results';

/** VMs of the account; two may have the same name. */
export async function searchVms(
	this: ILoadOptionsFunctions,
	filter?: string,
): Promise<INodeListSearchResult> {
	const vms = await recordsOf(this, 'vm', vmList);
	return entries(vms, filter, (vm) => ({
		name: named(vm.name ?? vm.hostname, vm.region, vm.primaryip),
		value: vm.vm_id,
	}));
}
