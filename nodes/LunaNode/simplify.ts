import type { IDataObject } from 'n8n-workflow';
import { pick } from '../shared/operations/response';

/** Where a VM has its addresses when it has none of the older kind, as one with IPv6 only. */
const OTHER_ADDRESSES = ['ipv6', 'addresses'];

/** A VM in ten fields; without an IPv4 address, its other addresses come on top. */
export function simplifiedVm(names: string[]): (vm: IDataObject) => IDataObject {
	return (vm) => {
		const isAddressed = ['ip', 'primaryip'].some((name) => vm[name]);
		return pick(vm, isAddressed ? names : [...names, ...OTHER_ADDRESSES]);
	};
}
