import { CHECK_TYPES } from '../checkTypes.cjs';
import { Refusal } from '../refusal.cjs';
import type { Check } from '../rows.cjs';
import type { Actions } from './action.cjs';
import { action, keyed, oneOf, wholeNumber } from './action.cjs';

/** What contact-list, alert-list and the three add actions answer is not known. */
export const monitorActions: Actions = {
	'monitor/check-list': action([], (state) => ({
		checks: keyed(state.checks.all().map(checkRow)),
	})),
	'monitor/check-types': action([], () => ({ types: CHECK_TYPES })),
	'monitor/check-add': action(['name', 'type', 'check_interval', 'delay'], (state, parameters) => {
		const { name, ...rest } = parameters;
		const type = oneOf(parameters, 'type', Object.keys(CHECK_TYPES));
		const data: Check['data'] = {};
		for (const [key, { required, default: preset }] of Object.entries(CHECK_TYPES[type].params)) {
			const value = rest[key] ?? preset;
			if (required === '1' && value === '') {
				throw new Refusal(`required parameter ${key} not set`);
			}
			data[key] = value;
		}
		const check = state.checks.add({
			name,
			type,
			status: 'online',
			check_interval: wholeNumber(parameters, 'check_interval'),
			delay: wholeNumber(parameters, 'delay'),
			data,
		});
		return { check_id: check.id };
	}),
	'monitor/check-remove': action(['check_id'], (state, { check_id }) => {
		state.checks.remove(check_id);
	}),

	'monitor/contact-list': action([], (state) => ({ contacts: keyed(state.contacts.all()) })),
	'monitor/contact-add': action(['type', 'rel'], (state, parameters) => {
		const type = oneOf(parameters, 'type', ['email', 'http', 'sms', 'voice']);
		return { contact_id: state.contacts.add({ type, rel: parameters.rel }).id };
	}),
	'monitor/contact-remove': action(['contact_id'], (state, { contact_id }) => {
		state.contacts.remove(contact_id);
	}),

	'monitor/alert-list': action(['check_id'], (state, { check_id }) => {
		state.checks.get(check_id);
		return { alerts: keyed(state.alerts.all((alert) => alert.check_id === check_id)) };
	}),
	'monitor/alert-add': action(['check_id', 'contact_id'], (state, { check_id, contact_id }) => {
		state.checks.get(check_id);
		state.contacts.get(contact_id);
		return { alert_id: state.alerts.add({ check_id, contact_id }).id };
	}),
	'monitor/alert-remove': action(['alert_id'], (state, { alert_id }) => {
		state.alerts.remove(alert_id);
	}),
};

function checkRow({ data, ...check }: Check) {
	return {
		...check,
		enabled: '1',
		data: JSON.stringify(data),
		data_nice: data,
		data_summary: Object.values(data)[0] ?? '',
		type_details: { name: CHECK_TYPES[check.type].name, code: check.type },
	};
}
