import type {
	DeclarativeRestApiSettings,
	IDataObject,
	IExecutePaginationFunctions,
	INodeExecutionData,
} from 'n8n-workflow';
import { isObject } from '../../../shared/json';
import { DEFAULT_LIMIT, readLimit } from '../../../shared/limit';
import {
	readPages,
	TooManyPages,
	UnreadablePages,
	type ListPage,
} from '../../../shared/paging/pages';
import { refuseItem } from '../../../shared/request/complaint';
import { outcome } from '../../../shared/request/outcome';
import { routingWithRetries } from '../../../shared/request/routingRetry';
import { sendingPrepared } from '../../../shared/request/sendPrepared';
import { readAnswer, type Found } from '../../answer';
import { chosenWay } from '../../authentication';
import { ADVICE_FOR_UNREADABLE_PAGES, readPaging } from '../../pages';
import { moonBackAccount } from '../../signing';
import { MOONBACK_VOICE, WAIT_AFTER_429_MS } from '../../voice';
import { receivedIn, type Received } from './received';
import { readSwitches } from './switches';

const sendWithRetries = routingWithRetries({
	credentialType: (context) => chosenWay(context).credential,
	account: moonBackAccount,
	defaultRetryAfterMs: WAIT_AFTER_429_MS,
	voice: MOONBACK_VOICE,
});

/** The node's pagination function. */
export const callMethod = sendingPrepared({
	hasEffect: (context) => operationOf(context) !== 'get',
	send: async (context, requestData) => await callOneItem(context, requestData),
});

/**
 * Sends what one item asks for, and asks for further pages of a list until there are as many records as are wanted.
 *
 * @returns one item per record
 * @throws NodeApiError or NodeOperationError
 */
async function callOneItem(
	context: IExecutePaginationFunctions,
	requestData: DeclarativeRestApiSettings.ResultOptions,
): Promise<INodeExecutionData[]> {
	const operation = operationOf(context);
	const isGet = operation === 'get';
	const { includesDetails, returnsAll, triesFurtherPages } = readSwitches(context);
	const settings = context.getNodeParameter('options', {}) as IDataObject;
	const checked = readPaging(settings, triesFurtherPages);
	if ('problem' in checked) throw refuseItem(context, checked.problem);
	const paging = checked.value;
	const most = isGet && !returnsAll ? mostRecords(context) : Infinity;
	const answers: Received[] = [];
	let found: Found = 'nothing';
	const ask = async (qs: IDataObject) => {
		const page = { ...requestData, options: { ...requestData.options, qs } };
		const received = receivedIn(context, await sendWithRetries.call(context, page), isGet);
		const answer = readAnswer(received.body, received.headers, { ...paging, query: qs });
		if (answers.push(received) === 1) ({ found } = answer);
		return answer;
	};
	const pages = readPages(ask, requestData.options.qs ?? {}, paging);
	// A list that a write is answered with has nothing to be continued.
	const read = await outcome(async () => await upTo(isGet ? most : 0, pages));
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

function operationOf(context: IExecutePaginationFunctions): string {
	return String(context.getNodeParameter('operation'));
}

function mostRecords(context: IExecutePaginationFunctions): number {
	const limit = readLimit(context.getNodeParameter('limit', DEFAULT_LIMIT));
	if ('value' in limit) return limit.value;
	throw refuseItem(context, limit.problem);
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
	if (error instanceof UnreadablePages) {
		return refuseItem(context, {
			message: error.message,
			description: ADVICE_FOR_UNREADABLE_PAGES,
		});
	}
	if (!(error instanceof TooManyPages)) return error;
	return refuseItem(context, {
		message: `The list has more than ${mostPages} pages`,
		description:
			"Raise 'Maximum Pages' under 'Options', set a 'Limit', or ask for fewer or longer pages with 'Query Parameters'",
	});
}
