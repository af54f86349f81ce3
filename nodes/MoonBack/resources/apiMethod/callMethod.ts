import type {
	DeclarativeRestApiSettings,
	IDataObject,
	IExecutePaginationFunctions,
	INodeExecutionData,
} from 'n8n-workflow';
import { isObject } from '../../../shared/json';
import { refuseItem } from '../../../shared/request/complaint';
import { outcome } from '../../../shared/request/outcome';
import { routingWithRetries } from '../../../shared/request/routingRetry';
import { sendingPrepared } from '../../../shared/request/sendPrepared';
import type { Answer } from '../../answer';
import { chosenWay } from '../../authentication';
import { moonBackAccount } from '../../signing';
import { readPages, readPaging, TooManyPages } from '../../pages';
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
	const paging = readPaging(settings, triesFurtherPages);
	const answers: Received[] = [];
	const ask = async (qs: IDataObject) => {
		const page = { ...requestData, options: { ...requestData.options, qs } };
		const answer = receivedIn(context, await sendWithRetries.call(context, page), isGet);
		answers.push(answer);
		return answer.body;
	};
	const most = isGet && !returnsAll ? mostRecords(context) : Infinity;
	const pages = readPages(ask, requestData.options.qs ?? {}, paging);
	// A list that a write is answered with has nothing to be continued.
	const read = await outcome(async () => await upTo(isGet ? most : 0, pages));
	if ('error' in read) throw asNodeError(context, read.error, paging.mostPages);

	const [{ found }] = read.value;
	const last = answers[answers.length - 1];
	const details = {
		found,
		requests: answers.length,
		statusCode: last.statusCode,
		apiVersionExpiresAt: last.apiVersionExpiresAt,
	};
	return recordsOf(read.value, operation)
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
	const limit = Number(context.getNodeParameter('limit', 50));
	if (Number.isInteger(limit) && limit >= 1) return limit;
	throw refuseItem(context, {
		message: "The 'Limit' field is not a whole number above 0",
		description: "Enter how many records you want at most, or switch on 'Return All'",
	});
}

/** No page is asked for that is not needed. */
async function upTo(most: number, pages: AsyncIterable<Answer>): Promise<Answer[]> {
	const read: Answer[] = [];
	let records = 0;
	for await (const page of pages) {
		read.push(page);
		records += page.records.length;
		if (records >= most) break;
	}
	return read;
}

function recordsOf(pages: Answer[], operation: string): IDataObject[] {
	if (operation !== 'get' && pages[0].found === 'nothing') {
		return [operation === 'delete' ? { deleted: true } : { success: true }];
	}
	return pages.flatMap(({ records }) => records).map(asObject);
}

/** A list may hold texts or numbers; an item of n8n has to be an object. */
function asObject(record: unknown): IDataObject {
	return isObject(record) ? record : { value: record as IDataObject };
}

function asNodeError(context: IExecutePaginationFunctions, error: unknown, mostPages: number) {
	if (!(error instanceof TooManyPages)) return error;
	return refuseItem(context, {
		message: `The list has more than ${mostPages} pages`,
		description:
			"Raise 'Maximum Pages' under 'Options', set a 'Limit', or ask for fewer or longer pages with 'Query Parameters'",
	});
}
