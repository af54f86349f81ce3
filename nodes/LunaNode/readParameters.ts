import type { IDataObject, IExecuteFunctions, INodeParameters } from 'n8n-workflow';
import { NodeOperationError } from 'n8n-workflow';
import { DEFAULT_LIMIT, readLimit as readSharedLimit } from '../shared/limit';
import type { Action, Parameter } from './action';
import { wrongCombination } from './combinations';
import { DEFAULT_WAIT_MINUTES } from './commonFields';
import { FLAG_ADVICE, flagIn, isBlank } from './given';
import { isComplaint, requestValues, type RequestValues } from './values';

/**
 * Reads and checks what an operation sends for one item.
 *
 * @throws NodeOperationError that names the field by its label; nothing has been sent then
 */
export function readValues(
	context: IExecuteFunctions,
	action: Action,
	itemIndex: number,
): RequestValues {
	const values: RequestValues = {};
	const read = (parameter: Parameter, raw: unknown, required: boolean) => {
		const checked = requestValues(parameter, raw, required);
		if (isComplaint(checked)) throw refuse(context, checked.message, checked.advice, itemIndex);
		Object.assign(values, checked.values);
	};
	for (const parameter of action.required ?? []) {
		read(parameter, context.getNodeParameter(parameter.name, itemIndex, null), true);
	}
	if (action.optional) {
		const given = context.getNodeParameter('additionalFields', itemIndex, {}) as IDataObject;
		for (const parameter of action.optional) read(parameter, given[parameter.name], false);
	}
	const wrong = wrongCombination(action, values);
	if (wrong) throw refuse(context, wrong.message, wrong.advice, itemIndex);
	return values;
}

/** How many records to keep, or undefined for all of them. */
export function readLimit(
	context: IExecuteFunctions,
	{ answer }: Action,
	itemIndex: number,
): number | undefined {
	if (answer.kind !== 'list') return undefined;
	const all = context.getNodeParameter('returnAll', itemIndex, false);
	const limit = readSharedLimit(
		readFlag(context, 'Return All', all, false, itemIndex),
		context.getNodeParameter('limit', itemIndex, DEFAULT_LIMIT),
	);
	if ('most' in limit) return limit.most;
	throw refuse(context, limit.complaint.message, limit.complaint.advice, itemIndex);
}

export function readSimplify(
	context: IExecuteFunctions,
	{ simplified }: Action,
	itemIndex: number,
): boolean {
	if (!simplified) return true;
	const simplify = context.getNodeParameter('simplify', itemIndex, true);
	return readFlag(context, 'Simplify', simplify, true, itemIndex);
}

/**
 * How long to wait for the work to be done, in ms.
 *
 * @returns undefined when the operation is not to be waited for
 * @throws NodeOperationError when the switch is neither on nor off, or the limit no number
 */
export function readWaitLimitMs(
	context: IExecuteFunctions,
	{ readiness }: Action,
	itemIndex: number,
): number | undefined {
	if (!readiness) return undefined;
	const options = readOptions(context, itemIndex);
	const isOn = readFlag(context, 'Wait Until Ready', options.waitUntilReady, false, itemIndex);
	if (!isOn) return undefined;
	const minutes = Number(options.waitLimitMinutes ?? DEFAULT_WAIT_MINUTES);
	if (Number.isFinite(minutes) && minutes > 0) return minutes * 60_000;
	throw refuse(
		context,
		"The 'Wait Limit (Minutes)' option is not a number above 0",
		'Enter one, or remove the option',
		itemIndex,
	);
}

/** The name of the output field that takes a file. */
export function readFileField(context: IExecuteFunctions, itemIndex: number): string {
	return String(readOptions(context, itemIndex).binaryPropertyName || 'data');
}

function readOptions(context: IExecuteFunctions, itemIndex: number): INodeParameters {
	return context.getNodeParameter('options', itemIndex, {}) as INodeParameters;
}

/**
 * Reads a switch, which an expression or a language model may give in words.
 *
 * @param unset what holds while it is not set
 * @throws NodeOperationError when it is neither on nor off
 */
function readFlag(
	context: IExecuteFunctions,
	label: string,
	given: unknown,
	unset: boolean,
	itemIndex: number,
): boolean {
	const flag = isBlank(given) ? unset : flagIn(given);
	if (flag !== undefined) return flag;
	throw refuse(context, `The '${label}' field is neither on nor off`, FLAG_ADVICE, itemIndex);
}

function refuse(
	context: IExecuteFunctions,
	message: string,
	description: string,
	itemIndex: number,
): NodeOperationError {
	return new NodeOperationError(context.getNode(), message, { description, itemIndex });
}
