import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { toNodeError } from '../request/apiError';
import type { ApiRequest } from '../request/client';
import { notSentReason } from '../request/failure';
import { notesOf, type SendingNotes } from '../request/sendingNotes';
import type { Result } from '../result';
import { keptBack } from './guards';
import { existingRecord } from './guards/existing';
import { otherName } from './guards/expectedName';
import { readOptions, readValues, requestOf } from './item';
import { itemError } from './itemError';
import type { Call, Chosen, ItemCall, Provider } from './operation';
import { outline } from './outline';
import { readItemOptions, type ItemOptions } from './options';
import { recordsOf } from './records';

/** One execution of a node: what was chosen, and whether that changes something. */
export interface Run extends Chosen {
	context: IExecuteFunctions;
	provider: Provider;
	changes: boolean;
	/** What happened on the way, one entry for each item that was prepared. */
	notes: SendingNotes[];
}

/** An item that was read and checked, with the credential that it is sent with. */
export interface PreparedItem {
	call: ItemCall;
	options: ItemOptions;
}

/**
 * Reads and checks one item and loads its credential. Sends nothing.
 *
 * @throws NodeOperationError that names the field by its label, or what n8n throws for an expression that it cannot evaluate
 */
export async function prepareItem(run: Run, itemIndex: number): Promise<PreparedItem> {
	const { context, provider, resource, operation } = run;
	const orThrow = <T>(result: Result<T>): T => {
		if ('problem' in result) throw itemError(context.getNode(), result.problem, itemIndex);
		return result.value;
	};
	const values = orThrow(readValues(context, run, itemIndex));
	const itemOptions = orThrow(readItemOptions(context, run, itemIndex));
	const options = orThrow(readOptions(context, run, itemIndex));
	const blocked = keptBack(operation, { values, options });
	if (blocked) throw itemError(context.getNode(), blocked, itemIndex);
	const credentialType = provider.credentialFor(resource.resource, (name) =>
		context.getNodeParameter(name, itemIndex, undefined),
	);
	const credential = await context.getCredentials(credentialType, itemIndex);
	run.notes.push(notesOf(credential));
	// One that cannot be used has to show before anything is sent.
	provider.account(credential, credentialType);
	const { isSimple, validateOnly, timeoutMs, fileField } = itemOptions;
	const body = operation.body && orThrow(operation.body(values, context));
	const parts = { resource, operation, values, credential, isRead: !run.changes, timeoutMs };
	const request = requestOf(provider, parts);
	return {
		options: itemOptions,
		call: {
			provider,
			context,
			itemIndex,
			resource,
			operation,
			values,
			isSimple,
			options,
			validateOnly,
			timeoutMs,
			fileField,
			connection: { context, credentialType, credential },
			request: request && body ? { ...request, body } : request,
		},
	};
}

/**
 * Carries one item out.
 *
 * @throws NodeApiError or NodeOperationError in the provider's own words, and with what to do about them
 */
export async function performItem(
	run: Run,
	{ call, options: { limit } }: PreparedItem,
): Promise<INodeExecutionData[]> {
	const { provider } = run;
	const { operation, request, validateOnly } = call;
	const otherwise = run.changes ? await lookedUp(run, call) : undefined;
	if (otherwise) return otherwise;
	if (validateOnly && request) return [{ json: outline(call, request) }];
	const outputs = operation.run
		? await operation.run(call)
		: await recordsOf(provider, call.connection, call, request as ApiRequest, call.itemIndex);
	return outputs.slice(0, limit).map((output) => (isItem(output) ? output : { json: output }));
}

/** What the guards put out in place of the request, after they have read the records that it is about. */
async function lookedUp(
	{ context }: Run,
	call: ItemCall,
): Promise<INodeExecutionData[] | undefined> {
	const problem = await otherName(call);
	const node = context.getNode();
	if (problem) throw itemError(node, problem, call.itemIndex);
	const existing = await existingRecord(call);
	if (existing && 'problem' in existing) throw itemError(node, existing.problem, call.itemIndex);
	return existing?.items;
}

/** An error of an item as the node's own. Signing and loading throw the package's; n8n's are readable as they are. */
export function asNodeError(run: Run, error: unknown, itemIndex: number): Error {
	if (!notSentReason(error)) return error as Error;
	const call: Call = { ...run, values: {}, isSimple: true };
	const request = { isRead: !run.changes, itemIndex };
	return toNodeError(run.context.getNode(), error, request, run.provider.explain(call));
}

function isItem(output: IDataObject | INodeExecutionData): output is INodeExecutionData {
	return 'json' in output && typeof output.json === 'object' && 'binary' in output;
}
