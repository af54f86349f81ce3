import type { IDataObject, IExecuteSingleFunctions, IHttpRequestOptions } from 'n8n-workflow';
import { parseJson } from '../../../shared/json';
import { DEFAULT_LIMIT, readLimit } from '../../../shared/limit';
import type { Paging } from '../../../shared/paging/pages';
import { problem, type Result } from '../../../shared/result';
import { readMethod } from '../../method';
import { readPaging } from '../../pages';
import { readQuery } from '../../query';
import { readSwitches } from './switches';

/** What one item asks for. */
export interface MethodCall {
	request: IHttpRequestOptions;
	/** How the pages of a list are found. */
	paging: Paging;
	/** How many records are wanted; infinite for all. */
	most: number;
	includesDetails: boolean;
}

/**
 * Turns the fields of the node into a request.
 *
 * @returns the problem names the first field that cannot be sent; nothing of the item may be sent then
 */
export function prepareCall(
	context: IExecuteSingleFunctions,
	routed: IHttpRequestOptions,
): Result<MethodCall> {
	const isGet = routed.method === 'GET';
	const switches = readSwitches(context, isGet);
	if ('problem' in switches) return switches;
	const { includesDetails, returnsAll, triesFurtherPages } = switches.value;
	const request = requestOf(context, routed, isGet);
	if ('problem' in request) return request;
	// A list that a write is answered with has nothing to be continued, so what is left of these fields does not matter there.
	const options = isGet ? (context.getNodeParameter('options', {}) as IDataObject) : {};
	const paging = readPaging(options, triesFurtherPages);
	if ('problem' in paging) return paging;
	const most = isGet && !returnsAll ? limitOf(context) : { value: Infinity };
	if ('problem' in most) return most;
	return {
		value: { request: request.value, paging: paging.value, most: most.value, includesDetails },
	};
}

function limitOf(context: IExecuteSingleFunctions): Result<number> {
	return readLimit(context.getNodeParameter('limit', DEFAULT_LIMIT));
}

function requestOf(
	context: IExecuteSingleFunctions,
	routed: IHttpRequestOptions,
	isGet: boolean,
): Result<IHttpRequestOptions> {
	const method = readMethod(context.getNodeParameter('method'), isGet);
	if ('problem' in method) return method;
	const request: IHttpRequestOptions = {
		...routed,
		url: method.path,
		qs: readQuery(context.getNodeParameter('queryParameters', {})),
		// As it was typed: a name that is given twice stands in the URL twice.
		arrayFormat: 'repeat',
		encoding: 'text',
	};
	if (isGet) return { value: request };
	const body = readBody(context.getNodeParameter('body', {}));
	return 'problem' in body ? body : { value: { ...request, ...body.value } };
}

/** Text stays text, so that no number loses digits. */
function readBody(value: unknown): Result<Pick<IHttpRequestOptions, 'body' | 'headers'>> {
	const text = typeof value === 'string' ? value.trim() || '{}' : JSON.stringify(value ?? {});
	const body = parseJson(text);
	if (typeof body !== 'object' || body === null) {
		return problem(
			"The 'JSON Body' field is not a JSON object or list",
			'Check its brackets, commas and quotes, or use an expression that gives an object',
		);
	}
	if (text.replace(/\s/g, '') === '{}') return { value: { body: undefined } };
	return {
		value: {
			body: text,
			headers: { Accept: 'application/json', 'Content-Type': 'application/json' },
		},
	};
}
