import type { IDataObject, IExecutePaginationFunctions, INodeExecutionData } from 'n8n-workflow';
import { routingOf, sendRouted } from '../../../shared/declarative/routing';
import type { RequestData } from '../../../shared/declarative/run';
import { itemError } from '../../../shared/operations/itemError';
import { isObject } from '../../../shared/json';
import {
	readPages,
	TooManyPages,
	UnreadablePages,
	type ListPage,
} from '../../../shared/paging/pages';
import { attempt } from '../../../shared/attempt';
import type { Problem } from '../../../shared/result';
import { parseResponse, type Found } from '../../response';
import { credentialChoice } from '../../authentication';
import { MOONBACK_ERRORS } from '../../errors';
import { ADVICE_FOR_UNREADABLE_PAGES } from '../../pages';
import { MOONBACK_SENDING } from '../../signing';
import { prepareCall, type MethodCall } from './prepareCall';
import { receivedIn, type Received } from './received';

/** How n8n's routing prepares and sends the requests of this node. */
export const routing = routingOf({
	changes: (context) => context.getNodeParameter('operation') !== 'get',
	prepare: (context, request) => {
		const call = prepareCall(context, request);
		if ('problem' in call) return call;
		return {
			value: {
				request: call.value.request,
				send: async (sending, requestData) => await callOneItem(sending, requestData, call.value),
			},
		};
	},
});

/**
 * Sends what one item asks for, and asks for further pages of a list until there are as many records as are wanted.
 *
 * @returns one item per record
 * @throws NodeApiError or NodeOperationError
 */
async function callOneItem(
	context: IExecutePaginationFunctions,
	requestData: RequestData,
	{ paging, most, includesDetails }: MethodCall,
): Promise<INodeExecutionData[]> {
	const operation = String(context.getNodeParameter('operation'));
	const isGet = operation === 'get';
	const sending = { credentialType: credentialChoice(context).credential, isRead: isGet };
	const answers: Received[] = [];
	let found: Found = 'nothing';
	const ask = async (qs: IDataObject) => {
		const page = { ...requestData, options: { ...requestData.options, qs } };
		const sent = await sendRouted(context, page, sending, MOONBACK_SENDING, MOONBACK_ERRORS);
		const received = receivedIn(context, sent, isGet);
		const answer = parseResponse(received.body, received.headers, { ...paging, query: qs });
		if (answers.push(received) === 1) ({ found } = answer);
		return answer;
	};
	const pages = readPages(ask, requestData.options.qs ?? {}, paging);
	// A list that a write is answered with has nothing to be continued.
	const read = await attempt(async () => await upTo(isGet ? most : 0, pages));
	if ('error' in read) throw asNodeError(context, read.error, paging.mostPages);

	const last = answers[answers.length - 1];
	const details = {
		found,
		requests: answers.length,
		statusCode: last.statusCode,
		apiVersionExpiresAt: last.apiVersionExpiresAt,
	};
	return itemsOf(read.value, operation)
		.slice(0, most)
		.map((record) => ({
			json: {
				...record,
				...(includesDetails && { answerDetails: details }),
			},
			pairedItem: { item: context.getItemIndex() },
		}));
}

/** No page is asked for that is not needed. */
async function upTo(most: number, pages: AsyncIterable<ListPage>): Promise<unknown[]> {
	const records: unknown[] = [];
	for await (const page of pages) {
		records.push(...page.records);
		if (records.length >= most) break;
	}
	return records;
}

/** What was accepted always gives an item, also where the answer holds nothing to speak of. */
function itemsOf(records: unknown[], operation: string): IDataObject[] {
	const isEmpty = (record: unknown) => isObject(record) && Object.keys(record).length === 0;
	if (operation !== 'get' && records.every(isEmpty)) {
		return [operation === 'delete' ? { deleted: true } : { success: true }];
	}
	return records.map(asObject);
}

/** A list may hold texts or numbers; an item of n8n has to be an object. */
function asObject(record: unknown): IDataObject {
	return isObject(record) ? record : { value: record as IDataObject };
}

function asNodeError(context: IExecutePaginationFunctions, error: unknown, mostPages: number) {
	const problem = problemWithPages(error, mostPages);
	return problem ? itemError(context.getNode(), problem, context.getItemIndex()) : error;
}

function problemWithPages(error: unknown, mostPages: number): Problem | undefined {
	if (error instanceof UnreadablePages) {
		return {
			message: error.message,
			description: ADVICE_FOR_UNREADABLE_PAGES,
			reason: 'unreadable',
		};
	}
	if (!(error instanceof TooManyPages)) return undefined;
	return {
		message: `The list has more than ${mostPages} pages`,
		description:
			"Raise 'Maximum Pages' under 'Options', set a 'Limit', or ask for fewer or longer pages with 'Query Parameters'",
		reason: 'blocked',
	};
}
