import type { IDataObject, IExecuteFunctions, INodeParameters } from 'n8n-workflow';
import { NodeOperationError } from 'n8n-workflow';
import type { Action, Parameter } from './action';
import { wrongCombination } from './combinations';
import { returnAllField, simplifyField } from '../shared/nodeFields';
import { readSwitch, type SwitchField } from '../shared/switches';
import { DEFAULT_WAIT_MINUTES, waitSwitch } from './commonFields';
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
	const all = context.getNodeParameter(returnAllField.name, itemIndex, false);
	if (isOn(context, returnAllField, all, itemIndex)) return undefined;
	const limit = Number(context.getNodeParameter('limit', itemIndex, 50));
	if (Number.isInteger(limit) && limit > 0) return limit;
	throw refuse(
		context,
		"The 'Limit' field is not a whole number above 0",
		"Enter one, or switch 'Return All' on",
		itemIndex,
	);
}

export function readSimplify(
	context: IExecuteFunctions,
	{ simplified }: Action,
	itemIndex: number,
): boolean {
	if (!simplified) return true;
	const simplify = context.getNodeParameter(simplifyField.name, itemIndex, true);
	return isOn(context, simplifyField, simplify, itemIndex);
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
	if (!isOn(context, waitSwitch, options[waitSwitch.name], itemIndex)) return undefined;
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

/** @throws NodeOperationError when the switch is neither on nor off */
function isOn(
	context: IExecuteFunctions,
	field: SwitchField,
	raw: unknown,
	itemIndex: number,
): boolean {
	const read = readSwitch(field, raw);
	if ('value' in read) return read.value;
	throw refuse(context, read.problem.message, read.problem.advice, itemIndex);
}

function refuse(
	context: IExecuteFunctions,
	message: string,
	description: string,
	itemIndex: number,
): NodeOperationError {
	return new NodeOperationError(context.getNode(), message, { description, itemIndex });
}
