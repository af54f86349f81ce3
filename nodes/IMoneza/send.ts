import type {
	DeclarativeRestApiSettings,
	IDataObject,
	IExecutePaginationFunctions,
	INodeExecutionData,
} from 'n8n-workflow';
import { NodeApiError } from 'n8n-workflow';
import { routingWithRetries } from '../shared/request/routingRetry';
import { readAnswer } from './answer';
import { apiOf } from './api';
import { isOneForAllItems } from './importBody';
import type { Complaint, Operation } from './operation';
import { isGranted, simplified } from './records';
import { findOperation } from './resources';
import {
	IMONEZA_ACCESS_CREDENTIAL,
	IMONEZA_MANAGEMENT_CREDENTIAL,
	IMONEZA_RETRY_AFTER_MS,
	iMonezaAccount,
} from './signing';
import { IMONEZA_VOICE } from './voice';

const sendWithRetries = routingWithRetries({
	credentialType: (context) =>
		apiOf(context.getNodeParameter('resource')) === 'access'
			? IMONEZA_ACCESS_CREDENTIAL
			: IMONEZA_MANAGEMENT_CREDENTIAL,
	account: iMonezaAccount,
	defaultRetryAfterMs: IMONEZA_RETRY_AFTER_MS,
	voice: IMONEZA_VOICE,
});

/**
 * The node's pagination function: sends the checked request, repeats it where that is safe, and makes items of the answer.
 *
 * @throws NodeApiError or NodeOperationError with iMoneza's own words, and with what to do about them
 */
export async function send(
	this: IExecutePaginationFunctions,
	requestData: DeclarativeRestApiSettings.ResultOptions,
): Promise<INodeExecutionData[]> {
	const operation = findOperation(
		this.getNodeParameter('resource'),
		this.getNodeParameter('operation'),
	) as Operation;
	const item = this.getItemIndex();
	const isForAll = operation.isImport && isOneForAllItems(this);
	if (isForAll && item > 0) return [];
	const sent = await sendWithRetries.call(this, requestData);
	const { method } = operation;
	const reading = readAnswer(operation.answer, sent[0]?.json.body, method === 'GET');
	if ('complaint' in reading) throw unusable(this, reading.complaint);
	const pairedItem = isForAll ? allItems(this) : { item };
	return shape(this, operation, reading.records, requestData).map((json) => ({ json, pairedItem }));
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
			const isAll = context.getNodeParameter('returnAll', false) === true;
			const most = isAll ? records.length : Number(context.getNodeParameter('limit', 50));
			return records.slice(0, most).map(inShort);
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
	{ message, advice }: Complaint,
): NodeApiError {
	const itemIndex = context.getItemIndex();
	return new NodeApiError(context.getNode(), {}, { message, description: advice, itemIndex });
}
