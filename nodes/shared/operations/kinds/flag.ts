import type { INodeProperties } from 'n8n-workflow';
import type { Result } from '../../result';
import { readFlag } from '../../switches';
import type { FlagField } from '../field';
import type { Values } from '../operation';

export function flagProperty(field: FlagField): Partial<INodeProperties> {
	return { type: 'boolean', default: field.default };
}

/** A switch, also one given in words; no value for the words that say nothing. */
export function checkFlag({ label }: FlagField, raw: unknown): Result<boolean | undefined> {
	return readFlag(label, raw);
}

/** Whether a switch is on, among values that were checked; one that says nothing is as the editor shows it. */
export function isSwitchedOn({ name, default: unset }: FlagField, values: Values): boolean {
	return (values[name] ?? unset) === true;
}
