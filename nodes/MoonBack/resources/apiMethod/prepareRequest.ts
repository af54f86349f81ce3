import type { IHttpRequestOptions } from 'n8n-workflow';
import { parseJson } from '../../../shared/json';
import { refuseItem } from '../../../shared/request/complaint';
import type { Problem } from '../../../shared/result';
import type { Prepare } from '../../../shared/request/preparedItems';
import { readMethod } from '../../method';
import { readQuery } from '../../query';
import { readSwitches } from './switches';

/**
 * Turns the fields of the node into a request.
 *
 * @throws NodeOperationError for a field that cannot be sent; nothing was sent then
 */
export const prepareRequest: Prepare = (context, request) => {
	readSwitches(context);
	const method = readMethod(context.getNodeParameter('method'), request.method === 'GET');
	if ('problem' in method) throw refuseItem(context, method.problem);
	const prepared: IHttpRequestOptions = {
		...request,
		url: method.path,
		qs: readQuery(context.getNodeParameter('queryParameters', {})),
		// As it was typed: a name that is given twice stands in the URL twice.
		arrayFormat: 'repeat',
		encoding: 'text',
	};
	if (request.method === 'GET') return prepared;
	const read = readBody(context.getNodeParameter('body', {}));
	if ('problem' in read) throw refuseItem(context, read.problem);
	return { ...prepared, ...read };
};

/** Text stays text, so that no number loses digits. */
function readBody(
	value: unknown,
): Pick<IHttpRequestOptions, 'body' | 'headers'> | { problem: Problem } {
	const text = typeof value === 'string' ? value.trim() || '{}' : JSON.stringify(value ?? {});
	const body = parseJson(text);
	if (typeof body !== 'object' || body === null) {
		return {
			problem: {
				message: "The 'JSON Body' field is not a JSON object or list",
				description:
					'Check its brackets, commas and quotes, or use an expression that gives an object',
			},
		};
	}
	if (text.replace(/\s/g, '') === '{}') return { body: undefined };
	return {
		body: text,
		headers: { Accept: 'application/json', 'Content-Type': 'application/json' },
	};
}
