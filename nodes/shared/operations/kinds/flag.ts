import type { INodeProperties } from 'n8n-workflow';
import { fieldProblem, type Result } from '../../result';
import type { FlagField } from '../field';
import { SWITCH_ADVICE, switchIn } from '../../switches';

export function flagProperty(field: FlagField): Partial<INodeProperties> {
	return { type: 'boolean', default: field.default };
}

/** A switch, also one given in words. */
export function checkFlag(field: FlagField, raw: unknown): Result<boolean> {
	const value = switchIn(raw);
	return value === undefined
		? fieldProblem(field, 'is neither on nor off', SWITCH_ADVICE)
		: { value };
}
