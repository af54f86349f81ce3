import type { INodeProperties } from 'n8n-workflow';
import { isObject, parseJson } from '../../json';
import { fieldProblem, type Result } from '../../result';
import type { JsonField } from '../field';

export function jsonProperty(field: JsonField): Partial<INodeProperties> {
	return { type: 'json', default: field.default };
}

const SHAPES: Record<JsonField['shape'], { what: string; fits: (value: unknown) => boolean }> = {
	object: { what: 'a JSON object', fits: isObject },
	list: { what: 'an array', fits: Array.isArray },
	objectOrList: {
		what: 'a JSON object or list',
		fits: (value) => typeof value === 'object' && value !== null,
	},
};

/**
 * What the JSON holds, given as text or as an object by an expression.
 *
 * @returns the text itself where it is sent as it is written: parsing it and writing it anew would round long numbers
 */
export function checkJson(field: JsonField, raw: unknown): Result<unknown> {
	const value = typeof raw === 'string' ? parseJson(raw) : raw;
	const { what, fits } = SHAPES[field.shape];
	if (!fits(value)) {
		return fieldProblem(
			field,
			`is not ${what}`,
			`Check its brackets, commas and quotes. It looks like ${field.example}`,
		);
	}
	if (!field.asWritten) return { value };
	return { value: typeof raw === 'string' ? raw.trim() : JSON.stringify(value) };
}
