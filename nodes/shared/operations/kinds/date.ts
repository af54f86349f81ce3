import type { INodeProperties } from 'n8n-workflow';
import { fieldProblem, type Result } from '../../result';
import { quoted } from '../coerce';
import type { DateField } from '../field';
import { utcDate } from '../utcDate';

export function dateProperty(): Partial<INodeProperties> {
	return { type: 'dateTime', default: '' };
}

/** @param timezone of the workflow, for a date that does not name one */
export function checkDate(field: DateField, raw: unknown, timezone: string): Result<string> {
	const value = utcDate(raw, timezone);
	if (value !== undefined) return { value };
	return fieldProblem(
		field,
		`holds ${quoted(raw)}, which is not a date`,
		'Enter it in ISO 8601, as in 2025-03-01T08:00:00Z',
	);
}
