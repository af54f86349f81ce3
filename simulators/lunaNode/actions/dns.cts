import { findAddress } from '../addresses.cjs';
import { Refusal } from '../refusal.cjs';
import type { Actions } from './action.cjs';
import { action, keyed, oneOf, wholeNumber } from './action.cjs';

const RECORD_TYPES = ['A', 'AAAA', 'CNAME', 'ALIAS', 'MX', 'NS', 'TXT', 'SPF', 'SRV'];

/** dns2 and dns. Of their answers only that of dyn-list is known. */
export const dnsActions: Actions = {
	'dns2/zone-list': action([], (state) => ({ zones: keyed(state.zones.all()) })),
	'dns2/zone-add': action(['name', 'ttl'], (state, parameters) => ({
		zone_id: state.zones.add({ name: parameters.name, ttl: wholeNumber(parameters, 'ttl') }).id,
	})),
	'dns2/zone-remove': action(['zone_id'], (state, { zone_id }) => {
		state.zones.remove(zone_id);
		for (const { id } of state.records.all((record) => record.zone_id === zone_id)) {
			state.records.remove(id);
		}
	}),
	'dns2/record-list': action(['zone_id'], (state, { zone_id }) => {
		state.zones.get(zone_id);
		return { records: keyed(state.records.all((record) => record.zone_id === zone_id)) };
	}),
	'dns2/record-add': action(['zone_id', 'name', 'data', 'ttl', 'type'], (state, parameters) => {
		const { orig_record_id, ...values } = parameters;
		state.zones.get(parameters.zone_id);
		oneOf(parameters, 'type', RECORD_TYPES);
		wholeNumber(parameters, 'ttl');
		if (parameters.monitor_id !== undefined) state.checks.get(parameters.monitor_id);
		if (orig_record_id !== undefined) state.records.remove(orig_record_id);
		return { record_id: state.records.add({ ...values, id: orig_record_id }).id };
	}),
	'dns2/record-remove': action(['zone_id', 'record_id'], (state, { zone_id, record_id }) => {
		if (state.records.get(record_id).zone_id !== zone_id) throw new Refusal('invalid record');
		state.records.remove(record_id);
	}),

	'dns/dyn-list': action([], (state) => ({ dyns: keyed(state.dyns.all()) })),
	'dns/dyn-add': action(['name', 'ip'], (state, { name, ip }) => {
		if (name.includes('.')) throw new Refusal('invalid name');
		return { dyn_id: state.dyns.add({ name, ip }).id };
	}),
	'dns/dyn-update': action(['dyn_id', 'name', 'ip'], (state, { dyn_id, name, ip }) => {
		Object.assign(state.dyns.get(dyn_id), { name, ip });
	}),
	'dns/dyn-remove': action(['dyn_id'], (state, { dyn_id }) => {
		state.dyns.remove(dyn_id);
	}),
	'dns/set': action(['ip', 'hostname'], (state, { ip, hostname }) => {
		findAddress(state, ip).hostname = hostname === '.' ? '' : hostname;
	}),
};
