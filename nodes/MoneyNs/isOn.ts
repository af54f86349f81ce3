import { ConfigurationError } from '../shared/errors';
import { readSwitch, type SwitchField } from '../shared/switches';

/** @throws ConfigurationError that names the switch by its label when it is neither on nor off */
export function isOn(field: SwitchField, raw: unknown): boolean {
	const read = readSwitch(field, raw);
	if ('value' in read) return read.value;
	throw new ConfigurationError(`${read.problem.message}. ${read.problem.description}`);
}
