import { addAddress, addressesOf, attachAddress, findAddress, freeAddress } from '../addresses.cjs';
import { Refusal } from '../refusal.cjs';
import type { Actions } from './action.cjs';
import { action } from './action.cjs';

/** The vm actions that deal with addresses and security groups. */
export const vmNetworkActions: Actions = {
	'vm/floatingip-add': action(['vm_id'], (state, { vm_id, ip, private_ip }) => {
		const vm = state.vms.get(vm_id);
		if (private_ip !== undefined && !vm.privateIps.includes(private_ip)) {
			throw new Refusal('invalid private ip');
		}
		attachAddress(ip === undefined ? addAddress(state, vm.region) : freeAddress(state, ip), vm);
	}),
	'vm/floatingip-delete': action(['vm_id'], (state, { vm_id, ip, keep }) => {
		const vm = state.vms.get(vm_id);
		const address = ip === undefined ? addressesOf(state, vm)[0] : findAddress(state, ip);
		if (address?.vmId !== vm.id) throw new Refusal('invalid ip');
		address.vmId = '';
		if (keep !== 'yes') state.floatingIps.remove(address.id);
	}),
	// The provider's answer is not known.
	'vm/iplist': action(['vm_id'], (state, { vm_id }) => {
		const vm = state.vms.get(vm_id);
		const external = addressesOf(state, vm).map(({ ip }) => ({ ip, type: 'external' }));
		const internal = vm.privateIps.map((ip) => ({ ip, type: 'internal' }));
		return { ips: [...external, ...internal] };
	}),
	'vm/ip-add': action(['vm_id'], (state, { vm_id, ip }) => {
		const { privateIps } = state.vms.get(vm_id);
		privateIps.push(ip ?? `172.20.2.${privateIps.length + 10}`);
	}),
	'vm/ip-delete': action(['vm_id', 'ip'], (state, { vm_id, ip }) => {
		const vm = state.vms.get(vm_id);
		if (!vm.privateIps.includes(ip)) throw new Refusal('invalid ip');
		vm.privateIps = vm.privateIps.filter((address) => address !== ip);
	}),
	'vm/securitygroup-add': action(['vm_id', 'group_id'], (state, { vm_id, group_id }) => {
		const vm = state.vms.get(vm_id);
		state.securityGroups.get(group_id);
		vm.securityGroupIds = [...new Set([...vm.securityGroupIds, group_id])];
	}),
	'vm/securitygroup-remove': action(['vm_id', 'group_id'], (state, { vm_id, group_id }) => {
		const vm = state.vms.get(vm_id);
		if (!vm.securityGroupIds.includes(group_id)) throw new Refusal('invalid security group');
		vm.securityGroupIds = vm.securityGroupIds.filter((id) => id !== group_id);
	}),
};
