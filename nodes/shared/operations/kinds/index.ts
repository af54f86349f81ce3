import type { INodeProperties } from 'n8n-workflow';
import type { Result } from '../../result';
import { isBlank, unwrap } from '../coerce';
import type { Field } from '../field';
import { checkChoice, choiceProperty } from './choice';
import { checkDate, dateProperty } from './date';
import { checkFlag, flagProperty } from './flag';
import { checkJson, jsonProperty } from './json';
import { checkList, listProperty } from './list';
import { checkNumber, numberProperty } from './number';
import { checkPairs, pairsProperty } from './pairs';
import { checkRecord, checkRecords, recordProperty, recordsProperty } from './record';
import { checkText, textProperty } from './text';

/** The editor's field for one field of an operation, by the same name. */
export function propertyFor(field: Field): INodeProperties {
	const { name, label: displayName, description, placeholder } = field;
	const common = { displayName, name, description, ...(placeholder && { placeholder }) };
	const { placeholder: inner, ...specific } = { ...common, ...specificProperty(field) };
	// A locator shows the placeholder in its mode.
	return {
		...specific,
		...(field.type !== 'record' && inner && { placeholder: inner }),
	} as INodeProperties;
}

function specificProperty(field: Field): Partial<INodeProperties> {
	switch (field.type) {
		case 'text':
			return textProperty(field);
		case 'number':
			return numberProperty(field);
		case 'flag':
			return flagProperty(field);
		case 'choice':
			return choiceProperty(field);
		case 'record':
			return recordProperty(field);
		case 'records':
			return recordsProperty(field);
		case 'date':
			return dateProperty();
		case 'list':
			return listProperty(field, propertyFor);
		case 'pairs':
			return pairsProperty(field);
		case 'json':
			return jsonProperty(field);
	}
}

/**
 * Checks what the editor, an expression or a language model gives for a field and brings it into the form in which it is sent. Never
 * throws and never sends.
 *
 * @param timezone of the workflow, for dates that do not name one
 * @returns `undefined` as value for a field that is not set
 */
export function checkField(field: Field, raw: unknown, timezone: string): Result<unknown> {
	const value = unwrap(raw);
	if (field.type !== 'list' && isBlank(value)) {
		const isText = field.type === 'text' && field.mayBeEmpty && typeof value === 'string';
		return { value: isText ? '' : undefined };
	}
	if (value === undefined || value === null || value === '') return { value: undefined };
	const checked = checkKind(field, value, timezone);
	if ('problem' in checked || checked.value === undefined) return checked;
	const wrong = field.check?.(checked.value);
	return wrong ? { problem: wrong } : checked;
}

function checkKind(field: Field, raw: unknown, timezone: string): Result<unknown> {
	switch (field.type) {
		case 'text':
			return checkText(field, raw);
		case 'number':
			return checkNumber(field, raw);
		case 'flag':
			return checkFlag(field, raw);
		case 'choice':
			return checkChoice(field, raw);
		case 'record':
			return checkRecord(field, raw);
		case 'records':
			return checkRecords(field, raw);
		case 'date':
			return checkDate(field, raw, timezone);
		case 'list':
			return checkList(field, raw, (inner, value) => checkField(inner, value, timezone));
		case 'pairs':
			return checkPairs(field, raw);
		case 'json':
			return checkJson(field, raw);
	}
}
