import type { Complaint } from '../shared/request/complaint';
import type {
	ChoiceParameter,
	FlagParameter,
	Format,
	NumberParameter,
	Parameter,
	TextParameter,
} from './action';
import { complaint } from './complaint';
import { FORMATS } from './formats';
import { readFlag } from '../shared/switches';
import { isBlank, plainText, unwrap } from './given';
import { mapValues } from './mapValues';

/** The parameters of a request, as LunaNode takes them [seed]: text only. What is not set is left out. */
export type RequestValues = Record<string, string>;

export type CheckedValue = { values: RequestValues } | Complaint;

/**
 * Turns what the editor or an expression gives for one parameter into what LunaNode takes. Never throws and never sends.
 *
 * @param required whether the request makes no sense without it
 * @returns no value at all for an optional parameter that is not set
 */
export function requestValues(parameter: Parameter, raw: unknown, required: boolean): CheckedValue {
	const given = unwrap(raw);
	if (parameter.type === 'flag') return flagValue(parameter, given, required);
	if (isBlank(given)) return notSet(parameter, required);
	if (parameter.type === 'map') return mapValues(parameter, given);
	const checked = textFor(parameter, given);
	return typeof checked === 'string' ? { values: { [parameter.name]: checked } } : checked;
}

function notSet(parameter: Parameter, required: boolean): CheckedValue {
	return required ? complaint(parameter, 'is empty', parameter.description) : { values: {} };
}

function flagValue(parameter: FlagParameter, given: unknown, required: boolean): CheckedValue {
	const flag = readFlag(parameter.label, given);
	if ('problem' in flag) return flag.problem;
	if (flag.value === undefined) return notSet(parameter, required);
	return { values: { [parameter.name]: flag.value ? 'yes' : 'no' } };
}

export function isComplaint(checked: CheckedValue): checked is Complaint {
	return 'message' in checked;
}

function textFor(
	parameter: Exclude<Parameter, { type: 'flag' | 'map' }>,
	given: unknown,
): string | Complaint {
	switch (parameter.type) {
		case 'text':
			return textValue(parameter, given);
		case 'number':
			return numberValue(parameter, given);
		case 'choice':
			return choiceValue(parameter, given);
		case 'record':
			return formatted(parameter, parameter.format ?? 'id', given);
		case 'records':
			return listValue(parameter, given);
	}
}

function textValue(parameter: TextParameter, given: unknown): string | Complaint {
	if (parameter.format) return formatted(parameter, parameter.format, given);
	// Blanks around one line come from pasting; at the ends of several lines or of a password they may be meant.
	const isExact = parameter.rows !== undefined || parameter.secret;
	if (typeof given === 'string' && isExact) return given;
	const text = typeof given === 'boolean' ? String(given) : plainText(given);
	return (
		text || complaint(parameter, 'is not text', 'Give a text, or an expression that results in one')
	);
}

function formatted(parameter: Parameter, format: Format, given: unknown): string | Complaint {
	const { fits, mend = (text) => text, advice } = FORMATS[format];
	const text = mend(plainText(given));
	return fits(text) ? text : complaint(parameter, 'has a value that cannot be right', advice);
}

function numberValue(parameter: NumberParameter, given: unknown): string | Complaint {
	const { decimals, min, max } = parameter;
	const text = plainText(given);
	if (!(decimals ? /^-?\d+(\.\d+)?$/ : /^-?\d+$/).test(text)) {
		const kind = decimals ? 'number' : 'whole number';
		return complaint(parameter, `is not a ${kind}`, `Enter a ${kind} without unit or separators`);
	}
	if (min !== undefined && Number(text) < min) {
		return complaint(parameter, 'is too small', `Enter ${min} or more`);
	}
	if (max !== undefined && Number(text) > max) {
		return complaint(parameter, 'is too large', `Enter ${max} or less`);
	}
	return text;
}

function choiceValue(parameter: ChoiceParameter, given: unknown): string | Complaint {
	const text = plainText(given);
	const known = parameter.choices.map(({ value }) => value);
	if (known.includes(text)) return text;
	if (parameter.open && /^[\w-]+$/.test(text)) return text;
	return complaint(parameter, 'has an unknown value', `Choose one of: ${known.join(', ')}`);
}

function listValue(parameter: Parameter, given: unknown): string | Complaint {
	const entries: unknown[] = Array.isArray(given) ? given : plainText(given).split(',');
	const texts = entries.map((entry) => plainText(unwrap(entry)));
	return texts.every(FORMATS.id.fits)
		? texts.join(',')
		: complaint(
				parameter,
				'has an entry that cannot be an ID',
				'Give IDs with commas between them, without empty entries',
			);
}
