import type { INodeProperties } from 'n8n-workflow';
import { PICK_SEVERAL, recordLocator } from '../../nodeFields';
import { fieldProblem, type Result } from '../../result';
import { plainText, unwrap } from '../coerce';
import type { RecordField, RecordsField } from '../field';
import { ID } from '../formats';
import { checkFormat } from './text';

export function recordProperty(field: RecordField): Partial<INodeProperties> {
	const { search, mode, placeholder, byLabel = 'By ID' } = field;
	return recordLocator({ search, mode, placeholder, byLabel });
}

/** The ID of one record. */
export function checkRecord(field: RecordField, raw: unknown): Result<string> {
	return checkFormat(field, field.format ?? ID, plainText(raw));
}

export function recordsProperty(field: RecordsField): Partial<INodeProperties> {
	return {
		description: `${field.description}. ${PICK_SEVERAL}`,
		type: 'multiOptions',
		typeOptions: { loadOptionsMethod: field.search, loadOptionsDependsOn: field.dependsOn },
		default: [],
	};
}

/** The IDs of several records, as a list or as text with commas. */
export function checkRecords(field: RecordsField, raw: unknown): Result<string[]> {
	const entries: unknown[] = Array.isArray(raw) ? raw : plainText(raw).split(',');
	const value = entries.map((entry) => plainText(unwrap(entry)));
	const { fits } = field.format ?? ID;
	if (value.every(fits)) return { value };
	return fieldProblem(
		field,
		'has an entry that cannot be an ID',
		'Give IDs with commas between them, without empty entries',
	);
}
