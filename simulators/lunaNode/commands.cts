import { randomUUID } from 'node:crypto';
import { addAddress, attachAddress } from './addresses.cjs';
import type { Check, Image, Vm, VmStatus, Volume } from './rows.cjs';
import type { LunaNodeState } from './state.cjs';
import { findPlan } from './state.cjs';

/** What happens at the provider without an API call, for tests and by hand. */
export function lunaNodeCommands(current: () => LunaNodeState) {
	return {
		/** Adds a VM, Online in Toronto unless said otherwise, and returns it. */
		addVm({ vm_id, hostname = 'new.example.com', plan_id = 'm.1', ...values }: NewVm = {}): Vm {
			const state = current();
			const { region = 'toronto', status = 'Online' } = values;
			const vm = state.vms.add({
				id: vm_id ?? randomUUID(),
				hostname,
				planId: findPlan(plan_id).id,
				region,
				status,
				imageName: 'Ubuntu 24.04 64-bit (template)',
				privateIps: [`172.20.3.${state.vms.all().length + 10}`],
				securityGroupIds: [],
				installedFromIso: false,
				chargeForCpu: 'no',
				fairshareNolend: 'no',
			});
			attachAddress(addAddress(state, region), vm);
			return vm;
		},
		removeVm({ vm_id }: { vm_id: string }): void {
			for (const address of current().floatingIps.all(({ vmId }) => vmId === vm_id)) {
				current().floatingIps.remove(address.id);
			}
			current().vms.remove(vm_id);
		},
		setVmStatus({ vm_id, status }: { vm_id: string; status: VmStatus }): void {
			settle(current().vms.get(vm_id), { status });
		},
		setImageStatus({ image_id, status }: { image_id: string; status: Image['status'] }): void {
			settle(current().images.get(image_id), { status });
		},
		setVolumeStatus({ volume_id, status }: { volume_id: string; status: Volume['status'] }): void {
			settle(current().volumes.get(volume_id), { status });
		},
		setCheckStatus({ check_id, status }: { check_id: string; status: Check['status'] }): void {
			current().checks.get(check_id).status = status;
		},
		setCredit({ credit }: { credit: string }): void {
			current().credit = credit;
		},
	};
}

export interface NewVm {
	vm_id?: string;
	hostname?: string;
	plan_id?: string;
	region?: string;
	status?: VmStatus;
}

export type LunaNodeCommands = ReturnType<typeof lunaNodeCommands>;

function settle<Row extends { change?: unknown }>(row: Row, values: Partial<Row>): void {
	delete row.change;
	Object.assign(row, values);
}
