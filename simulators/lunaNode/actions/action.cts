import { Refusal } from '../refusal.cjs';
import { REGIONS } from '../seed.cjs';
import type { LunaNodeState } from '../state.cjs';

/** What the caller sent, every value as text; absent, null and empty values are left out. */
export type Parameters = Record<string, string>;

/** The entries beside `success`; a Buffer is a file instead of JSON. */
export type Answer = Record<string, unknown> | Buffer;

export interface Action {
	required: readonly string[];
	run(state: LunaNodeState, parameters: Parameters): Answer | void;
}

/** Actions of one or more categories, keyed `category/action`. */
export type Actions = Record<string, Action>;

export function action(required: readonly string[], run: Action['run']): Action {
	return { required, run };
}

const FLAGS = [
	'keep',
	'virtio',
	'volume_virtio',
	'set_password',
	'charge_for_cpu',
	'fairshare_nolend',
	'global',
];

/** The checks that all actions share. The texts other than the first are this simulator's own. */
export function checkParameters(name: string, { required }: Action, parameters: Parameters): void {
	for (const parameter of required) {
		if (parameters[parameter] === undefined) {
			throw new Refusal(`required parameter ${parameter} not set`);
		}
	}
	for (const flag of FLAGS) {
		const value = parameters[flag];
		if (value !== undefined && value !== 'yes' && value !== 'no') {
			throw new Refusal(`parameter ${flag} must be yes or no`);
		}
	}
	// In a DNS record, a region is a region of the world.
	const regions = name === 'dns2/record-add' ? [] : [parameters.region, parameters.dst_region];
	for (const region of regions) {
		if (region !== undefined && !(region in REGIONS)) throw new Refusal('invalid region');
	}
}

export function wholeNumber(parameters: Parameters, name: string): string {
	if (!/^[1-9]\d*$/.test(parameters[name])) throw new Refusal(`invalid ${name}`);
	return parameters[name];
}

export function oneOf(parameters: Parameters, name: string, values: readonly string[]): string {
	if (!values.includes(parameters[name])) throw new Refusal(`invalid ${name}`);
	return parameters[name];
}

/** List shape 2: an object keyed by id, which PHP turns into `[]` when it is empty. */
export function keyed<Row extends { id: string }>(rows: Row[]): Record<string, Row> | [] {
	return rows.length === 0 ? [] : Object.fromEntries(rows.map((row) => [row.id, row]));
}

/** List shape 3: entries beside `success`, keyed by their position. */
export function beside<Row>(rows: Row[]): Record<string, Row> {
	return Object.fromEntries(rows.map((row, index) => [String(index), row]));
}
