import { NodeOperationError, type IHookFunctions, type IWebhookFunctions } from 'n8n-workflow';
import { switchIn, type SwitchField } from '../switches';
import { HttpRejection } from './respond';

/**
 * A switch of a webhook trigger, for the call that has just come. To be read after the call has proven to be the provider's.
 *
 * @param collection name of the collection that it is an entry of; left out for the first level
 * @throws HttpRejection with 503 when it is neither on nor off, so that the provider calls again until somebody has mended it
 */
export function callSwitch(
	context: IWebhookFunctions,
	field: SwitchField,
	collection?: string,
): boolean {
	const read = switchIn(context, field, collection);
	if ('value' in read) return read.value;
	throw new HttpRejection(503, `${read.problem.message}. Correct the trigger in n8n`);
}

/**
 * Says at activation what would make every call useless.
 *
 * @param collection as for {@link callSwitch}
 * @throws NodeOperationError that names the field by its label when it is neither on nor off
 */
export function checkSwitch(
	context: IHookFunctions,
	field: SwitchField,
	collection?: string,
): void {
	const read = switchIn(context, field, collection);
	if ('value' in read) return;
	const { message, description } = read.problem;
	throw new NodeOperationError(context.getNode(), message, { description });
}
