import { NodeOperationError, type IExecuteFunctions } from 'n8n-workflow';
import { isReadMethod } from '../request/method';
import type { Chosen, Provider } from './operation';

/**
 * The operation that the user has chosen, looked up once for all items.
 *
 * @throws NodeOperationError for one that the node does not have
 */
export function chosenOperation(context: IExecuteFunctions, { name, resources }: Provider): Chosen {
	const [wanted, action] = ['resource', 'operation'].map((parameter) =>
		String(context.getNodeParameter(parameter, 0)),
	);
	const resource = resources.find((entry) => entry.resource === wanted);
	const operation = resource?.operations.find(({ value }) => value === action);
	if (resource && operation) return { resource, operation };
	throw new NodeOperationError(
		context.getNode(),
		`${name} has no operation '${action}' of '${wanted}'`,
		{ description: "Choose the 'Operation' anew" },
	);
}

/** Whether carrying the operation out changes something at the provider. */
export function hasEffect(context: IExecuteFunctions, { operation: { effect } }: Chosen): boolean {
	if (effect !== 'byMethod') return effect === 'changes';
	return !isReadMethod(String(context.getNodeParameter('method', 0, 'GET')).toUpperCase());
}
