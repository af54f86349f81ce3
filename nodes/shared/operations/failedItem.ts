import type {
	IDataObject,
	INode,
	INodeExecutionData,
	NodeApiError,
	NodeOperationError,
} from 'n8n-workflow';
import { failureOf, type ItemFailure } from '../request/itemFailure';

/** What is checked before a request is made says nothing of its own. */
const NOT_SENT: ItemFailure = { sent: 'no', reason: 'invalid' };

/**
 * What an item that failed puts out where n8n goes on ("On Error"): its message under `error`, and what became of it.
 *
 * n8n replaces the fields of an item that has the property `error` by the message alone (n8n-core, `normalizeNodeErrors`), so it has
 * none. Only by that property, though, does n8n know which items belong to the error output; there it copies them (in
 * `handleNodeErrorOutput`), and what is not enumerable gets lost on the way, which is what is wanted.
 *
 * @param error the node's own, see `toNodeError`
 * @returns an item that must not be copied before n8n has it
 */
export function failedItem(
	{ onError }: Pick<INode, 'onError'>,
	error: unknown,
	pairedItem: INodeExecutionData['pairedItem'],
): INodeExecutionData {
	const { message } = error as NodeApiError | NodeOperationError;
	const json: IDataObject = { error: message, ...(failureOf(error) ?? NOT_SENT) };
	const item: INodeExecutionData = { json, pairedItem };
	return onError === 'continueErrorOutput'
		? Object.defineProperty(item, 'error', { value: error, configurable: true, writable: true })
		: item;
}
