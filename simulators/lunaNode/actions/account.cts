import { Refusal } from '../refusal.cjs';
import { PLANS, REGIONS } from '../seed.cjs';
import type { Actions } from './action.cjs';
import { action, beside } from './action.cjs';

/** script, sshkey, plan, region and billing */
export const accountActions: Actions = {
	'script/list': action([], (state) => ({ scripts: state.scripts.all() })),
	'script/get': action(['script_id'], (state, { script_id }) => state.scripts.get(script_id)),
	'script/create': action(['name', 'content'], (state, { name, content }) => ({
		script_id: state.scripts.add({ name, content }).id,
	})),
	'script/update': action(['script_id', 'name', 'content'], (state, parameters) => {
		const { script_id, name, content } = parameters;
		Object.assign(state.scripts.get(script_id), { name, content });
	}),
	'script/delete': action(['script_id'], (state, { script_id }) => {
		state.scripts.remove(script_id);
	}),

	'sshkey/list': action([], (state) =>
		beside(state.sshKeys.all().map((key) => ({ ...key, val: key.value }))),
	),
	'sshkey/add': action(['label', 'sshkey'], (state, { label, sshkey }) => {
		if (state.sshKeys.all(({ name }) => name === label).length > 0) {
			throw new Refusal('a key with this label exists already');
		}
		if (!/^(ssh|ecdsa|sk)-\S+ \S+/.test(sshkey)) throw new Refusal('invalid key');
		return { key_id: state.sshKeys.add({ name: label, value: sshkey }).id };
	}),
	'sshkey/remove': action(['key_id'], (state, { key_id }) => {
		state.sshKeys.remove(key_id);
	}),

	'plan/list': action([], () => ({
		plans: PLANS.map(({ id, monthly, ...plan }) => ({
			plan_id: id,
			...plan,
			ips: '1',
			price_nice: `$${plan.price}`,
			price_monthly_nice: `$${monthly}`,
			regions_nice: Object.values(REGIONS).join(', '),
			metadata: [],
			metadata_json: '[]',
		})),
	})),
	'region/list': action([], () => ({ regions: REGIONS })),
	'billing/credit': action([], ({ credit }) => ({ credit })),
};
