import type {
	DeclarativeRestApiSettings,
	IDataObject,
	IExecutePaginationFunctions,
	INodeExecutionData,
} from 'n8n-workflow';
import type { Complaint } from '../shared/request/complaint';
import { NodeApiError } from 'n8n-workflow';
import { routingWithRetries } from '../shared/request/routingRetry';
import { sendingPrepared } from '../shared/request/sendPrepared';
import { markAmbiguous } from '../shared/request/settledItems';
import { readAnswer } from './answer';
import { apiOf } from './api';
import { isOneForAllItems } from './importBody';
import { limitOf } from './prepare';
import { isRead, type Operation } from './operation';
import { isGranted, simplified } from './records';
import { findOperation } from './resources';
import {
	IMONEZA_ACCESS_CREDENTIAL,
	IMONEZA_MANAGEMENT_CREDENTIAL,
	IMONEZA_RETRY_AFTER_MS,
	iMonezaAccount,
} from './signing';
import { mayHaveCounted, voiceFor } from './voice';

/** The node's pagination function. */
export const send = sendingPrepared({
	// The items of one import have nothing to wait for: it is sent with the first one.
	hasEffect: (context) => !isRead(operationOf(context)) && !isForAllItems(context),
	send: async (context, requestData) => await sendOneItem(context, requestData),
});

/**
 * Sends one item's checked request, repeats it where that is safe, and makes items of the answer.
 *
 * @throws NodeApiError or NodeOperationError with iMoneza's own words, and with what to do about them
 */
async function sendOneItem(
	context: IExecutePaginationFunctions,
	requestData: DeclarativeRestApiSettings.ResultOptions,
): Promise<INodeExecutionData[]> {
	const operation = operationOf(context);
	const item = context.getItemIndex();
	const isForAll = isForAllItems(context);
	if (isForAll && item > 0) return [];
	const sent = await routingWithRetries({
		credentialType: () => credentialFor(context),
		account: iMonezaAccount,
		defaultRetryAfterMs: IMONEZA_RETRY_AFTER_MS,
		voice: voiceFor(operation),
		isRead: () => isRead(operation),
	}).call(context, requestData);
	const reading = readAnswer(operation.answer, sent[0]?.json.body, isRead(operation));
	if ('complaint' in reading) throw unusable(context, operation, reading.complaint);
	const pairedItem = isForAll ? allItems(context) : { item };
	return shape(context, operation, reading.records, requestData).map((json) => ({
		json,
		pairedItem,
	}));
}

function operationOf(context: IExecutePaginationFunctions): Operation {
	const [resource, operation] = ['resource', 'operation'].map((name) =>
		context.getNodeParameter(name),
	);
	return findOperation(resource, operation) as Operation;
}

function isForAllItems(context: IExecutePaginationFunctions): boolean {
	return Boolean(operationOf(context).isImport) && isOneForAllItems(context);
}

function credentialFor(context: IExecutePaginationFunctions): string {
	return apiOf(context.getNodeParameter('resource')) === 'access'
		? IMONEZA_ACCESS_CREDENTIAL
		: IMONEZA_MANAGEMENT_CREDENTIAL;
}

function shape(
	context: IExecutePaginationFunctions,
	{ answer, repeatsKey }: Operation,
	records: IDataObject[],
	{ options }: DeclarativeRestApiSettings.ResultOptions,
): IDataObject[] {
	const isSimple = context.getNodeParameter('simplify', true) !== false;
	const inShort = (record: IDataObject) => (isSimple ? simplified(answer, record) : record);
	switch (answer) {
		case 'access':
			return records.map((record) => ({ granted: isGranted(record), ...inShort(record) }));
		case 'resources': {
			const limit = limitOf(context);
			return records.slice(0, 'most' in limit ? limit.most : 0).map(inShort);
		}
		case 'saved': {
			const key = repeatsKey?.as ?? '';
			const written = (options.body as IDataObject)[key];
			return records.map((record) => ({ [key]: written, saved: true, ...record }));
		}
		default:
			return records.map(inShort);
	}
}

function allItems(context: IExecutePaginationFunctions): Array<{ item: number }> {
	const items = context.getWorkflowDataProxy(0).$input.all() as INodeExecutionData[];
	return items.map((_, item) => ({ item }));
}

function unusable(
	context: IExecutePaginationFunctions,
	operation: Operation,
	complaint: Complaint,
): NodeApiError {
	const { countsAsAccess } = operation;
	const { message, advice } = countsAsAccess ? mayHaveCounted(complaint.message) : complaint;
	const itemIndex = context.getItemIndex();
	const error = new NodeApiError(
		context.getNode(),
		{},
		{ message, description: advice, itemIndex },
	);
	return isRead(operation) ? error : markAmbiguous(error);
}
