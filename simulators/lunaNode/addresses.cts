import { Refusal } from './refusal.cjs';
import type { FloatingIp, Vm } from './rows.cjs';
import type { LunaNodeState } from './state.cjs';

// Address blocks reserved for documentation.
const BLOCKS: Record<string, string> = {
	toronto: '203.0.113',
	montreal: '198.51.100',
	roubaix: '192.0.2',
};

export function addAddress(state: LunaNodeState, region: string): FloatingIp {
	const used = new Set(state.floatingIps.all().map(({ ip }) => ip));
	for (let last = 100; last < 255; last++) {
		const ip = `${BLOCKS[region]}.${last}`;
		if (!used.has(ip)) return state.floatingIps.add({ ip, region, hostname: '', vmId: '' });
	}
	throw new Refusal('no more addresses available');
}

export function findAddress(state: LunaNodeState, ip: string): FloatingIp {
	const address = state.floatingIps.all((row) => row.ip === ip)[0];
	if (!address) throw new Refusal('invalid ip');
	return address;
}

export function freeAddress(state: LunaNodeState, ip: string): FloatingIp {
	const address = findAddress(state, ip);
	if (address.vmId !== '') throw new Refusal('ip is attached already');
	return address;
}

export function attachAddress(address: FloatingIp, vm: Vm): void {
	if (address.region !== vm.region) throw new Refusal('invalid region');
	address.vmId = vm.id;
}

export function addressesOf(state: LunaNodeState, vm: Vm): FloatingIp[] {
	return state.floatingIps.all(({ vmId }) => vmId === vm.id);
}
