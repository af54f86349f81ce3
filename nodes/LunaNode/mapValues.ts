import { isObject, parseJson } from '../shared/json';
import type { Complaint } from '../shared/request/complaint';
import type { MapParameter } from './action';
import { complaint } from './complaint';
import { isBlank } from './given';

/** What the signature adds to each request by itself. */
const ADDED_BY_SIGNATURE = ['api_id', 'api_partialkey'];

/**
 * Reads a JSON object whose entries are sent as parameters of their own.
 *
 * @param given the object, or the text of one
 */
export function mapValues(
	parameter: MapParameter,
	given: unknown,
): { values: Record<string, string> } | Complaint {
	const map = typeof given === 'string' ? parseJson(given) : given;
	if (!isObject(map)) {
		return complaint(
			parameter,
			'is not a JSON object',
			'Enter names and values such as {"url": "https://example.com"}',
		);
	}
	const entries = Object.entries(map).filter(([, value]) => !isBlank(value));
	const wrong = entries
		.map(([name, value]) => wrongName(parameter, name) ?? wrongValue(parameter, name, value))
		.find((found) => found !== undefined);
	if (wrong) return wrong;
	return { values: Object.fromEntries(entries.map(([name, value]) => [name, textOf(value)])) };
}

function wrongName(parameter: MapParameter, name: string): Complaint | undefined {
	if (ADDED_BY_SIGNATURE.includes(name)) {
		return complaint(
			parameter,
			`holds '${name}', which the signature of each request adds`,
			'Remove it',
		);
	}
	if (parameter.taken.includes(name)) {
		return complaint(
			parameter,
			`holds '${name}', which LunaNode's API uses for a general parameter of this operation`,
			'Remove it. The general parameter has a field of its own; one of the check type by the same name, such as name and type of a dns check, cannot be sent.',
		);
	}
	if (/^\w+$/.test(name)) return undefined;
	return complaint(
		parameter,
		`cannot hold '${name.slice(0, 40)}'`,
		'Use the names that Get Many Check Types lists',
	);
}

function wrongValue(parameter: MapParameter, name: string, value: unknown): Complaint | undefined {
	if (typeof value !== 'object') return undefined;
	return complaint(
		parameter,
		`holds a list or an object under '${name}'`,
		'Give a text, a number, true or false',
	);
}

/** Switches are words to LunaNode; a text that says "true" stays as it is. */
function textOf(value: unknown): string {
	if (typeof value === 'boolean') return value ? 'yes' : 'no';
	return String(value);
}
