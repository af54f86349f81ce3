import type {
	ChoiceParameter,
	Format,
	MapParameter,
	NumberParameter,
	Parameter,
	TextParameter,
} from './action';
import { FORMATS } from './formats';

/** The parameters of a request, as LunaNode takes them [seed]: text only. What is not set is left out. */
export type RequestValues = Record<string, string>;

/** A value that must not be sent: what is the matter with the field, and what to enter instead. */
export interface Complaint {
	message: string;
	advice: string;
}

export type CheckedValue = { values: RequestValues } | Complaint;

/**
 * Turns what the editor or an expression gives for one parameter into what LunaNode takes. Never throws and never sends.
 *
 * @param required whether the request makes no sense without it
 * @returns no value at all for an optional parameter that is not set
 */
export function requestValues(parameter: Parameter, raw: unknown, required: boolean): CheckedValue {
	const given = unwrap(raw);
	if (isBlank(given)) {
		return required
			? { message: `The '${parameter.label}' field is empty`, advice: parameter.description }
			: { values: {} };
	}
	if (parameter.type === 'map') return mapValues(parameter, given);
	const checked = textFor(parameter, given);
	return typeof checked === 'string' ? { values: { [parameter.name]: checked } } : checked;
}

export function isComplaint(checked: CheckedValue): checked is Complaint {
	return 'message' in checked;
}

/** A resource locator comes as an object that holds the value, and from an expression as the value itself. */
function unwrap(raw: unknown): unknown {
	return isObject(raw) && '__rl' in raw ? raw.value : raw;
}

function isBlank(value: unknown): boolean {
	if (value === undefined || value === null) return true;
	if (Array.isArray(value)) return value.length === 0;
	return typeof value === 'string' && value.trim() === '';
}

function textFor(parameter: Exclude<Parameter, MapParameter>, given: unknown): string | Complaint {
	switch (parameter.type) {
		case 'text':
			return textValue(parameter, given);
		case 'number':
			return numberValue(parameter, given);
		case 'flag':
			return (
				FLAGS.get(String(given).trim().toLowerCase()) ??
				complaint(parameter, 'is neither on nor off', 'Give true or false, or yes or no')
			);
		case 'choice':
			return choiceValue(parameter, given);
		case 'record':
			return formatted(parameter, parameter.format ?? 'id', given);
		case 'records':
			return listValue(parameter, given);
	}
}

const FLAGS = new Map([
	['true', 'yes'],
	['yes', 'yes'],
	['false', 'no'],
	['no', 'no'],
]);

function textValue(parameter: TextParameter, given: unknown): string | Complaint {
	if (parameter.format) return formatted(parameter, parameter.format, given);
	if (typeof given === 'string') return given;
	if (typeof given === 'number' || typeof given === 'boolean') return String(given);
	return complaint(parameter, 'is not text', 'Give a text, or an expression that results in one');
}

function formatted(parameter: Parameter, format: Format, given: unknown): string | Complaint {
	const text = typeof given === 'string' || typeof given === 'number' ? String(given).trim() : '';
	const { pattern, advice } = FORMATS[format];
	return pattern.test(text)
		? text
		: complaint(parameter, 'has a value that cannot be right', advice);
}

function numberValue(parameter: NumberParameter, given: unknown): string | Complaint {
	const { decimals, min, max } = parameter;
	const text = String(given).trim();
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
	const text = String(given).trim();
	const known = parameter.choices.map(({ value }) => value);
	if (known.includes(text)) return text;
	if (parameter.open && /^[\w-]+$/.test(text)) return text;
	return complaint(parameter, 'has an unknown value', `Choose one of: ${known.join(', ')}`);
}

function listValue(parameter: Parameter, given: unknown): string | Complaint {
	const entries = Array.isArray(given) ? given : String(given).split(',');
	const texts = entries.map((entry) => String(unwrap(entry)).trim());
	return texts.every((text) => FORMATS.id.pattern.test(text))
		? texts.join(',')
		: complaint(
				parameter,
				'has an entry that cannot be an ID',
				'Give IDs with commas between them, without empty entries',
			);
}

/** What a signature adds by itself, and what the general fields of the operation already give. */
const RESERVED_NAMES = ['api_id', 'api_partialkey', 'name', 'type', 'check_interval', 'delay'];

function mapValues(parameter: MapParameter, given: unknown): CheckedValue {
	const map = typeof given === 'string' ? parseObject(given) : given;
	if (!isObject(map)) {
		return complaint(
			parameter,
			'is not a JSON object',
			'Enter names and values such as {"url": "https://example.com"}',
		);
	}
	const entries = Object.entries(map).filter(([, value]) => !isBlank(value));
	const wrongName = entries.find(([name]) => !/^\w+$/.test(name) || RESERVED_NAMES.includes(name));
	if (wrongName) {
		return complaint(
			parameter,
			`cannot hold '${wrongName[0].slice(0, 40)}'`,
			'Use the names that Get Many Check Types lists, and no name that has a field of its own',
		);
	}
	const nested = entries.find(([, value]) => typeof value === 'object');
	if (nested) {
		return complaint(
			parameter,
			`holds a list or an object under '${nested[0]}'`,
			'Give a text, a number, true or false',
		);
	}
	return {
		values: Object.fromEntries(
			entries.map(([name, value]) => [
				name,
				value === true ? 'yes' : value === false ? 'no' : String(value),
			]),
		),
	};
}

function parseObject(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}

function isObject(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function complaint(parameter: Parameter, what: string, advice: string): Complaint {
	return { message: `The '${parameter.label}' field ${what}`, advice };
}
