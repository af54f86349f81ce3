import type { IDataObject, IExecuteFunctions, INodeProperties } from 'n8n-workflow';
import { NodeOperationError } from 'n8n-workflow';
import { MOST_IN_FLIGHT } from './inFlight';

/**
 * The option for how many requests may be under way at once; an entry of the collection `options`.
 *
 * @param unlessSet how many there are without the option
 */
export function inFlightOption(unlessSet: number): INodeProperties {
	return {
		displayName: 'Requests in Flight',
		name: 'concurrency',
		type: 'number',
		typeOptions: { minValue: 1, maxValue: MOST_IN_FLIGHT, numberPrecision: 0 },
		default: unlessSet,
		description: `How many requests may be under way at once, from 1 to ${MOST_IN_FLIGHT}; 1 sends them one after another. The first item decides for all.`,
	};
}

/**
 * Reads {@link inFlightOption}: one number for the whole execution, from the first item.
 *
 * @throws NodeOperationError that names the option by its label; nothing has been sent then
 */
export function readInFlight(context: IExecuteFunctions, unlessSet: number): number {
	const options = context.getNodeParameter('options', 0, {}) as IDataObject;
	const asked = Number(options.concurrency ?? unlessSet);
	if (Number.isInteger(asked) && asked >= 1 && asked <= MOST_IN_FLIGHT) return asked;
	throw new NodeOperationError(
		context.getNode(),
		`The 'Requests in Flight' option is not a whole number from 1 to ${MOST_IN_FLIGHT}`,
		{ description: 'Enter one, or remove the option', itemIndex: 0 },
	);
}
