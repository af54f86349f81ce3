import { randomUUID } from 'node:crypto';
import { addAddress, freeAddress } from '../addresses.cjs';
import { Refusal } from '../refusal.cjs';
import type { Regional } from '../rows.cjs';
import type { Table } from '../table.cjs';
import type { Actions, Parameters } from './action.cjs';
import { action, beside, oneOf } from './action.cjs';

/** floating, network and securitygroup */
export const networkActions: Actions = {
	'floating/list': action([], (state) => ({
		ips: state.floatingIps.all().map(({ id, ip, region, hostname, vmId }) => ({
			id,
			ip,
			region,
			hostname,
			attached_type: vmId === '' ? 'unattached' : 'vm',
			attached_id: vmId,
			attached_name: vmId === '' ? '' : state.vms.get(vmId).hostname,
		})),
	})),
	'floating/add': action(['region'], (state, { region }) => ({ ip: addAddress(state, region).ip })),
	'floating/delete': action(['region', 'ip'], (state, { region, ip }) => {
		const address = freeAddress(state, ip);
		if (address.region !== region) throw new Refusal('invalid ip');
		state.floatingIps.remove(address.id);
	}),

	'network/list': action([], (state, { region }) => ({
		networks: state.networks
			.all((network) => region === undefined || network.region === region)
			.map(({ id, name, subnet }) => ({ net_id: id, name, subnet })),
	})),
	'network/create': action(['region', 'name', 'subnet', 'dns'], (state, parameters) => {
		const { region, name, subnet, dns } = parameters;
		if (!/^\d+(\.\d+){3}\/\d+$/.test(subnet)) throw new Refusal('invalid subnet');
		return { net_id: state.networks.add({ region, name, subnet, dns }).id };
	}),
	'network/delete': action(['region', 'net_id'], (state, parameters) => {
		state.networks.remove(inRegion(state.networks, parameters, 'net_id').id);
	}),

	'securitygroup/list': action([], (state) => ({
		securitygroups: state.securityGroups
			.all()
			.map(({ id, name, region }) => ({ securitygroup_id: id, name, region })),
	})),
	'securitygroup/create': action(['region', 'name'], (state, { region, name }) => ({
		group_id: state.securityGroups.add({ region, name }).id,
	})),
	'securitygroup/delete': action(['region', 'group_id'], (state, parameters) => {
		state.securityGroups.remove(inRegion(state.securityGroups, parameters, 'group_id').id);
	}),
	'securitygroup/rename': action(['region', 'group_id', 'name'], (state, parameters) => {
		inRegion(state.securityGroups, parameters, 'group_id').name = parameters.name;
	}),
	'securitygroup/rule-list': action(['region', 'group_id'], (state, parameters) => {
		const group = inRegion(state.securityGroups, parameters, 'group_id');
		const rules = state.rules.all(({ groupId }) => groupId === group.id);
		return beside(
			rules.map(({ id, direction, ethertype, protocol, port_range, remote, label }) => ({
				id,
				direction,
				ethertype,
				protocol,
				port_range,
				remote,
				label,
			})),
		);
	}),
	'securitygroup/rule-insert': action(
		['region', 'group_id', 'direction', 'type', 'protocol', 'remote_type', 'remote_value'],
		(state, parameters) => {
			const { type, protocol, remote_value, port_min, port_max = port_min, label } = parameters;
			const rule = state.rules.add({
				id: randomUUID(),
				groupId: inRegion(state.securityGroups, parameters, 'group_id').id,
				direction: oneOf(parameters, 'direction', ['ingress', 'egress']),
				ethertype: type,
				protocol,
				port_range: port_min === undefined ? '*' : portRange(port_min, port_max),
				remote: remote_value,
				label: label ?? '',
			});
			return { rule_id: rule.id };
		},
	),
	'securitygroup/rule-delete': action(['region', 'group_id', 'rule_id'], (state, parameters) => {
		const group = inRegion(state.securityGroups, parameters, 'group_id');
		const rule = state.rules.get(parameters.rule_id);
		if (rule.groupId !== group.id) throw new Refusal('invalid rule');
		state.rules.remove(rule.id);
	}),
};

function inRegion<Row extends Regional>(
	table: Table<Row>,
	parameters: Parameters,
	idParameter: string,
): Row {
	const row = table.get(parameters[idParameter]);
	if (row.region !== parameters.region) throw new Refusal('invalid region');
	return row;
}

function portRange(from: string, to: string): string {
	return from === to ? from : `${from}-${to}`;
}
