import { freeAddress } from '../addresses.cjs';
import { Refusal } from '../refusal.cjs';
import type { LoadBalancer } from '../rows.cjs';
import type { LunaNodeState } from '../state.cjs';
import type { Actions, Parameters } from './action.cjs';
import { action, wholeNumber } from './action.cjs';

/** Only the answer of lb/list is known. */
export const loadBalancerActions: Actions = {
	'lb/list': action(['region'], (state, { region, net_id }) => ({
		lb: state.loadBalancers
			.all((row) => row.region === region && (net_id === undefined || row.net_id === net_id))
			.map(({ id, name, region }) => ({ id, name, region })),
	})),
	'lb/create': action(
		['region', 'net_id', 'name', 'method', 'protocol', 'connection_limit', 'port'],
		(state, parameters) => {
			const { region, net_id, name, method, protocol } = parameters;
			state.networks.get(net_id);
			const added = state.loadBalancers.add({
				region,
				net_id,
				name,
				method,
				protocol,
				connection_limit: wholeNumber(parameters, 'connection_limit'),
				port: wholeNumber(parameters, 'port'),
				ip: '',
				members: [],
			});
			return { lb_id: added.id };
		},
	),
	'lb/info': action(['region', 'lb_id'], (state, parameters) => ({
		info: find(state, parameters),
	})),
	'lb/delete': action(['region', 'lb_id'], (state, parameters) => {
		state.loadBalancers.remove(find(state, parameters).id);
	}),
	'lb/member_add': action(['region', 'lb_id', 'ip', 'port'], (state, parameters) => {
		const { id: lbId, members } = find(state, parameters);
		const id = String(Number(members.at(-1)?.id ?? `${lbId}0`) + 1);
		members.push({ id, ip: parameters.ip, port: wholeNumber(parameters, 'port') });
		return { member_id: id };
	}),
	'lb/member_remove': action(['region', 'lb_id', 'member_id'], (state, parameters) => {
		const balancer = find(state, parameters);
		const left = balancer.members.filter(({ id }) => id !== parameters.member_id);
		if (left.length === balancer.members.length) throw new Refusal('invalid member');
		balancer.members = left;
	}),
	'lb/associate': action(['region', 'lb_id', 'ip'], (state, parameters) => {
		find(state, parameters).ip = freeAddress(state, parameters.ip).ip;
	}),
};

function find(state: LunaNodeState, { region, lb_id }: Parameters): LoadBalancer {
	const balancer = state.loadBalancers.get(lb_id);
	if (balancer.region !== region) throw new Refusal('invalid region');
	return balancer;
}
