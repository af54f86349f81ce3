import type { IDataObject, IExecuteFunctions, IHttpRequestMethods } from 'n8n-workflow';
import { isObject } from '../../../shared/json';
import { MOST_IN_FLIGHT } from '../../../shared/inFlight';
import { inFlightOption } from '../../../shared/inFlightOption';
import { optionsField } from '../../../shared/nodeFields';
import { addressFields, readAddress } from '../../address';
import type { Operation } from '../../operation';
import { callApi, isRead } from '../../transport';
import { readBody } from './body';

const METHODS: IHttpRequestMethods[] = ['DELETE', 'GET', 'HEAD', 'PATCH', 'POST', 'PUT'];

const IF_READ = { show: { method: METHODS.filter(isRead) } };
const IF_WRITE = { hide: IF_READ.show };

/** Any call of the API. MoneyNS publishes the paths of its logins only; partners get the others with the full reference. */
export const apiCallRequest: Operation = {
	resource: 'apiCall',
	operation: 'request',
	name: 'Request',
	sentence: 'Send API request',
	description:
		'Send any request to the API with the session of the account. GET and HEAD are repeated when no answer comes; anything else is not, because it may have taken effect.',
	fields: [
		{
			displayName: 'Method',
			name: 'method',
			type: 'options',
			noDataExpression: true,
			options: METHODS.map((value) => ({ name: value, value })),
			default: 'GET',
			description: 'The verb of the request',
		},
		...addressFields,
		{
			displayName: 'JSON Body',
			name: 'body',
			type: 'json',
			default: '',
			placeholder: 'e.g. { "amount": "10.50" }',
			description:
				'An object or a list, sent as it is written here. Write amounts as text, so that no digit gets lost. Leave it empty to send none.',
			displayOptions: IF_WRITE,
		},
		{ ...optionsField([inFlightOption(MOST_IN_FLIGHT)]), displayOptions: IF_READ },
		{ ...optionsField([inFlightOption(1)]), displayOptions: IF_WRITE },
	],
	inFlight: (context) => (isRead(methodOf(context)) ? MOST_IN_FLIGHT : 1),
	hasEffect: (context) => !isRead(methodOf(context)),
	run: async (run, itemIndex) => {
		const { context, session } = run;
		const parameter = (name: string) => context.getNodeParameter(name, itemIndex, undefined);
		const method = methodOf(context);
		const body = isRead(method) ? undefined : readBody(parameter('body'));
		const { path, query } = await readAddress(
			parameter('path'),
			context.getNodeParameter('queryParameters.parameter', itemIndex, []),
			isRead(method),
			session,
		);
		const answer = await callApi(run, { method, path, query, body, itemIndex });
		return itemsFrom(answer.body, answer.statusCode, isRead(method));
	},
};

function methodOf(context: IExecuteFunctions): IHttpRequestMethods {
	return context.getNodeParameter('method', 0, 'GET') as IHttpRequestMethods;
}

/** A list becomes one item for each entry; what is not an object stands under `data`, no body at all under the status. */
function itemsFrom(body: unknown, statusCode: number, onlyReads: boolean): IDataObject[] {
	if (body === undefined || body === null) return [{ statusCode }];
	// What was accepted always gives an item.
	if (Array.isArray(body) && !body.length && !onlyReads) return [{ statusCode }];
	const entries: unknown[] = Array.isArray(body) ? body : [body];
	return entries.map((entry) => (isObject(entry) ? entry : { data: entry as IDataObject }));
}
