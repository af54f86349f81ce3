import { randomBytes, randomUUID } from 'node:crypto';
import type { Parameters } from './actions/action.cjs';
import { addAddress, attachAddress, freeAddress } from './addresses.cjs';
import { Refusal } from './refusal.cjs';
import type { Image, Vm } from './rows.cjs';
import type { LunaNodeState } from './state.cjs';
import { findPlan } from './state.cjs';

/** vm/create. Everything is checked first: a refused call leaves nothing behind. */
export function createVm(state: LunaNodeState, parameters: Parameters): Vm {
	const { hostname, region = 'toronto', net_id, volume_id, set_password } = parameters;
	const planId = findPlan(parameters.plan_id).id;
	const image = findImage(state, parameters);
	const volume = volume_id === undefined ? undefined : state.volumes.get(volume_id);
	if (volume && volume.vmId !== '') throw new Refusal('volume is in use');
	if (net_id !== undefined) state.networks.get(net_id);
	for (const id of ids(parameters.scripts)) state.scripts.get(id);
	for (const id of ids(parameters.key_id)) state.sshKeys.get(id);
	const securityGroupIds = ids(parameters.securitygroups);
	for (const id of securityGroupIds) state.securityGroups.get(id);
	const given = parameters.ip === undefined ? undefined : freeAddress(state, parameters.ip);
	if (given && given.region !== region) throw new Refusal('invalid region');

	const withPassword = set_password === 'yes' || image?.name.includes('(template)');
	const password = randomBytes(6).toString('hex');
	const vm = state.vms.add({
		id: randomUUID(),
		hostname,
		planId,
		region,
		status: 'BUILD',
		imageName: image?.name ?? '',
		privateIps: [`172.20.1.${state.vms.all().length + 10}`],
		securityGroupIds,
		...(withPassword ? { loginDetails: `username: ubuntu; password: ${password}` } : {}),
		installedFromIso: image?.format === 'iso',
		chargeForCpu: 'no',
		fairshareNolend: 'no',
	});
	state.pace.begin(vm, {}, { status: 'Online' });
	attachAddress(given ?? addAddress(state, region), vm);
	if (volume) Object.assign(volume, { status: 'in-use', vmId: vm.id });
	return vm;
}

/** A VM starts from an image or from a volume. */
function findImage(state: LunaNodeState, { image_id, volume_id }: Parameters): Image | undefined {
	if (image_id === undefined && volume_id !== undefined) return undefined;
	if (image_id === undefined || !state.images.has(image_id)) {
		throw new Refusal('invalid image selection');
	}
	return state.images.get(image_id);
}

function ids(list = ''): string[] {
	return list.split(',').filter((id) => id !== '');
}
