import { createHash } from 'node:crypto';
import { addressesOf } from './addresses.cjs';
import type { Vm, VmStatus } from './rows.cjs';
import type { LunaNodeState } from './state.cjs';
import { findPlan } from './state.cjs';

interface StatusView {
	raw: string;
	colour: string;
	task?: string;
}

/** Raw words other than `active` are OpenStack's, presumed. */
const STATUS: Record<VmStatus, StatusView> = {
	Online: { raw: 'active', colour: 'green' },
	Offline: { raw: 'shutoff', colour: 'red' },
	BUILD: { raw: 'build', colour: 'orange', task: 'spawning' },
	'Powering off': { raw: 'active', colour: 'orange', task: 'powering-off' },
	'Powering on': { raw: 'shutoff', colour: 'orange', task: 'powering-on' },
	Rebooting: { raw: 'reboot', colour: 'orange', task: 'rebooting' },
	Rebuilding: { raw: 'rebuild', colour: 'orange', task: 'rebuilding' },
	Resizing: { raw: 'resize', colour: 'orange', task: 'resize_migrating' },
	Rescue: { raw: 'rescue', colour: 'orange' },
	Shelving: { raw: 'active', colour: 'orange', task: 'shelving' },
	Shelved: { raw: 'shelved_offloaded', colour: 'grey' },
	Error: { raw: 'error', colour: 'red' },
};

/** The row of vm/list, which is also `extra` of vm/info. */
export function vmRow(state: LunaNodeState, vm: Vm): Record<string, string> {
	const { ram, vcpu, storage, bandwidth } = findPlan(vm.planId);
	return {
		vm_id: vm.id,
		name: vm.hostname,
		plan_id: vm.planId,
		hostname: vm.hostname,
		primaryip: addressesOf(state, vm)[0]?.ip ?? '',
		privateip: vm.privateIps[0] ?? '',
		ram,
		vcpu,
		storage,
		bandwidth,
		region: vm.region,
		os_status: STATUS[vm.status].raw,
	};
}

/** `info` of vm/info. */
export function vmInfo(state: LunaNodeState, vm: Vm): Record<string, unknown> {
	const { raw, colour, task } = STATUS[vm.status];
	const external = addressesOf(state, vm);
	const groups = vm.securityGroupIds
		.filter((id) => state.securityGroups.has(id))
		.map((id) => state.securityGroups.get(id).name);
	return {
		hostname: vm.hostname,
		status: `&lt;font color=&quot;${colour}&quot;&gt;${vm.status}&lt;/font&gt;`,
		status_nohtml: vm.status,
		status_raw: raw,
		status_color: colour,
		task_state: task ?? '',
		addresses: [
			...external.map(({ ip, hostname }) => ({
				addr: ip,
				version: '4',
				external: '1',
				...(hostname === '' ? {} : { reverse: hostname }),
			})),
			...vm.privateIps.map((addr) => ({ addr, version: '4', external: '' })),
		],
		ip: external[0]?.ip ?? '',
		privateip: vm.privateIps[0] ?? '',
		additionalip: external.slice(1).map(({ ip }) => ip),
		additionalprivateip: vm.privateIps.slice(1),
		ipv6: [],
		image: vm.imageName,
		os: vm.imageName,
		security_groups: groups,
		securitygroups: groups,
		volumes: state.volumes.all(({ vmId }) => vmId === vm.id).map(({ id, name }) => ({ id, name })),
		host_id: createHash('sha224').update(vm.region).digest('hex'),
		bandwidthUsedGB: '1.25',
		...(vm.loginDetails === undefined ? {} : { login_details: vm.loginDetails }),
		...(vm.installedFromIso ? { diskswap: '1' } : {}),
	};
}
