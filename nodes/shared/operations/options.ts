import type { IExecuteFunctions, INodeProperties } from 'n8n-workflow';
import { MOST_IN_FLIGHT } from './inFlight';
import { problem, type Result } from '../result';
import { readSwitch, type SwitchField } from '../switches';
import { returnAllField, simplifyField } from '../nodeFields';
import { DEFAULT_LIMIT, readLimit } from '../limit';
import { isBlank, plainText } from './coerce';
import { collection } from './item';
import type { Chosen, Operation } from './operation';

/** What the options and switches that every operation has say for one item. */
export interface ItemOptions {
	/** How many records to keep; undefined for all of them. */
	limit?: number;
	isSimple: boolean;
	/** Whether the request is only checked and shown. */
	validateOnly: boolean;
	/** When silence ends an attempt, in ms. */
	timeoutMs?: number;
	/** The name of the output field that takes a file. */
	fileField: string;
}

/**
 * The entries of the collection Options that derive from what an operation is.
 *
 * @param changes whether it changes something with the method that they are shown for
 */
export function optionProperties(operation: Operation, changes: boolean): INodeProperties[] {
	const { isLocal, response } = operation;
	if (isLocal) return [];
	return [
		...(response.kind === 'file' ? [fileProperty] : []),
		...(changes ? [validateOnlyProperty] : []),
		inFlightProperty(defaultInFlight(operation, changes)),
		timeoutProperty,
	];
}

/** Reads may overlap; changes go one after another in item order, and so do downloads, which are large. */
export function defaultInFlight({ response, inFlight }: Operation, changes: boolean): number {
	return inFlight ?? (!changes && response.kind !== 'file' ? MOST_IN_FLIGHT : 1);
}

const fileProperty: INodeProperties = {
	displayName: 'Output Data Field Name',
	name: 'binaryPropertyName',
	type: 'string',
	default: 'data',
	placeholder: 'e.g. data',
	description: 'The name of the output field that takes the binary file',
};

const validateOnlyProperty: INodeProperties = {
	displayName: 'Validate Only',
	name: 'validateOnly',
	type: 'boolean',
	default: false,
	description:
		'Whether to check the fields and return the request that would be sent, without sending it',
};

const timeoutProperty: INodeProperties = {
	displayName: 'Timeout',
	name: 'timeout',
	type: 'number',
	typeOptions: { minValue: 1 },
	default: 300_000,
	description: 'How many milliseconds to wait for an answer before an attempt is given up',
};

function inFlightProperty(unlessSet: number): INodeProperties {
	return {
		displayName: 'Parallel Requests',
		name: 'concurrency',
		type: 'number',
		typeOptions: { minValue: 1, maxValue: MOST_IN_FLIGHT, numberPrecision: 0 },
		default: unlessSet,
		description: `How many items may have a request under way at once, from 1 to ${MOST_IN_FLIGHT}; 1 sends them one after another. The first item decides for all.`,
	};
}

/** Keeps what a saved workflow holds there; n8n drops parameters that a node does not have. */
export const requestOptionsProperty: INodeProperties = {
	displayName: 'Request Options',
	name: 'requestOptions',
	type: 'hidden',
	default: {},
};

/** Reads the switches and options of one item. Sends nothing. */
export function readItemOptions(
	context: IExecuteFunctions,
	{ operation: { response, simplify } }: Chosen,
	itemIndex: number,
): Result<ItemOptions> {
	const options = collection(context, 'options', itemIndex);
	const parameter = ({ name, default: unset }: SwitchField) =>
		context.getNodeParameter(name, itemIndex, unset);
	const isList = response.kind === 'list';
	const all = readSwitch(returnAllField, isList ? parameter(returnAllField) : false);
	if ('problem' in all) return all;
	const limit =
		isList && !all.value
			? readLimit(context.getNodeParameter('limit', itemIndex, DEFAULT_LIMIT))
			: { value: undefined };
	if ('problem' in limit) return limit;
	const simple = readSwitch(simplifyField, simplify ? parameter(simplifyField) : true);
	if ('problem' in simple) return simple;
	const validate = readSwitch(validateOnlyProperty, options.validateOnly);
	if ('problem' in validate) return validate;
	const timeout = timeoutOf(options.timeout ?? formerTimeout(context, itemIndex));
	if ('problem' in timeout) return timeout;
	return {
		value: {
			limit: limit.value,
			isSimple: simple.value,
			validateOnly: validate.value,
			timeoutMs: timeout.value,
			fileField: String(options.binaryPropertyName || 'data'),
		},
	};
}

/** How many requests may be under way at once: one number for the whole execution, from the first item. */
export function readInFlight(context: IExecuteFunctions, unlessSet: number): Result<number> {
	const { concurrency } = collection(context, 'options', 0);
	const number = isBlank(concurrency) ? unlessSet : Number(plainText(concurrency));
	if (Number.isInteger(number) && number >= 1 && number <= MOST_IN_FLIGHT) return { value: number };
	return problem(
		`The 'Parallel Requests' option is not a whole number from 1 to ${MOST_IN_FLIGHT}`,
		'Enter one, or remove the option',
	);
}

/** The time-out that n8n's own Request Options hold in workflows of the time when the node was declarative. */
function formerTimeout(context: IExecuteFunctions, itemIndex: number): unknown {
	return collection(context, requestOptionsProperty.name, itemIndex).timeout;
}

function timeoutOf(raw: unknown): Result<number | undefined> {
	if (isBlank(raw)) return { value: undefined };
	const value = Number(plainText(raw));
	if (Number.isInteger(value) && value > 0) return { value };
	return problem(
		"The 'Timeout' option is not a whole number above 0",
		'Enter how many milliseconds, or remove the option',
	);
}
