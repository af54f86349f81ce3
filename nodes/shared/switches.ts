import type { IDataObject, INodeProperties, NodeParameterValueType } from 'n8n-workflow';
import type { Problem } from './result';

/** How expressions, spreadsheets and language models write on and off. */
const WORDS = new Map([
	['true', true],
	['yes', true],
	['on', true],
	['1', true],
	['false', false],
	['no', false],
	['off', false],
	['0', false],
]);

const LONGEST_SHOWN = 60;

/**
 * Reads yes or no, for a field that is sent to a provider. The words for it count in any case and with blanks around them, as text or
 * as number. n8n's own `tryToParseBoolean` knows neither yes nor no, and takes an empty list for off.
 *
 * @param label of the field, which the problem names
 * @returns a value of undefined when nothing is said: no value, a blank text, or what language models write for it, `null`. A problem
 * for what is neither yes nor no: an unknown word, another number, a list, an object
 */
export function readFlag(
	label: string,
	raw: unknown,
): { value: boolean | undefined } | { problem: Problem } {
	if (typeof raw === 'boolean') return { value: raw };
	const isWord = typeof raw === 'string' || typeof raw === 'number';
	const word = isWord ? String(raw).trim().toLowerCase() : raw;
	if (word === undefined || word === null || word === '' || word === 'null') {
		return { value: undefined };
	}
	const value = typeof word === 'string' ? WORDS.get(word) : undefined;
	if (value !== undefined) return { value };
	return {
		problem: {
			message: `The '${label}' field holds ${shown(raw)}, which is neither on nor off`,
			description: 'Give true or false, yes or no, on or off, or 1 or 0',
		},
	};
}

/** A switch as the editor shows it. */
export type SwitchField = Pick<INodeProperties, 'displayName' | 'name' | 'default'>;

/**
 * Reads a switch of a node or trigger, on the first level or in a collection. n8n hands out whatever an expression results in, and a
 * switch such as "Validate Only" decides about money: what is neither on nor off is never taken for either.
 *
 * @param raw what n8n gives for it. What is not there at all has the field's default; what is there and says nothing is off
 * @returns the problem names the field by its label; nothing may be sent then
 */
export function readSwitch(
	{ displayName, default: unset }: Omit<SwitchField, 'name'>,
	raw: unknown,
): { value: boolean } | { problem: Problem } {
	const flag = readFlag(displayName, raw === undefined ? unset : raw);
	return 'problem' in flag ? flag : { value: flag.value ?? false };
}

/** The contexts that are about one item, one call or one poll. */
interface ParameterContext {
	getNodeParameter(name: string, fallback: NodeParameterValueType | object): unknown;
}

/**
 * Reads a switch where n8n has it.
 *
 * @param collection name of the collection that the switch is an entry of; left out for the first level
 * @returns as {@link readSwitch} does
 */
export function switchIn(
	context: ParameterContext,
	field: SwitchField,
	collection?: string,
): ReturnType<typeof readSwitch> {
	if (collection === undefined) {
		return readSwitch(field, context.getNodeParameter(field.name, field.default));
	}
	const entries = (context.getNodeParameter(collection, {}) ?? {}) as IDataObject;
	return readSwitch(field, entries[field.name]);
}

function shown(raw: unknown): string {
	if (Array.isArray(raw)) return 'a list';
	if (typeof raw !== 'string') return typeof raw === 'number' ? String(raw) : 'an object';
	return `'${raw.length > LONGEST_SHOWN ? `${raw.slice(0, LONGEST_SHOWN)}…` : raw}'`;
}
