import type { IDataObject, IHttpRequestMethods } from 'n8n-workflow';
import type { ChoiceField, JsonField } from '../../shared/operations/field';
import type { ItemCall, Operation, Resource, Values } from '../../shared/operations/operation';
import { outline } from '../../shared/operations/outline';
import { recordsOf } from '../../shared/operations/records';
import { isReadMethod } from '../../shared/request/method';
import { ADDRESS_FIELDS, addressTemplate, checkAddress, readAddress } from '../address';
import { currentSession } from '../signing';

const METHODS: IHttpRequestMethods[] = ['DELETE', 'GET', 'HEAD', 'PATCH', 'POST', 'PUT'];

const method: ChoiceField = {
	name: 'method',
	label: 'Method',
	description: 'The verb of the request',
	in: 'here',
	type: 'choice',
	choices: METHODS.map((value) => ({ name: value, value })),
	default: 'GET',
	forAllItems: true,
};

const body: JsonField = {
	name: 'body',
	label: 'JSON Body',
	placeholder: 'e.g. { "amount": "10.50" }',
	description:
		'An object or a list, sent as it is written here. Write amounts as text, so that no digit gets lost. Leave it empty to send none.',
	in: 'here',
	showFor: { field: 'method', values: METHODS.filter(isReadMethod), not: true },
	type: 'json',
	default: '',
	shape: 'objectOrList',
	example: '{ "amount": "10.50" }',
	asWritten: true,
};

/** Any call of the API. MoneyNS publishes the paths of its logins only; partners get the others with the full reference. */
const request: Operation = {
	value: 'request',
	name: 'Request',
	action: 'Send API request',
	description: 'Send any request to the API with the session of the account',
	details:
		'GET and HEAD are repeated when no response comes; anything else is not, because it may have taken effect.',
	effect: 'byMethod',
	costs: 'What the endpoint does can move money: orders, exchanges and withdrawals.',
	danger: 'What the endpoint does may be final. Only GET and HEAD change nothing.',
	fields: [method, ...ADDRESS_FIELDS, body],
	check: (values) => checkAddress(values, isRead(values)),
	run: send,
	response: { kind: 'raw' },
};

export const apiCall: Resource = {
	resource: 'apiCall',
	name: 'API Call',
	description: 'Any endpoint, such as those that only partners know',
	firstOperation: 'request',
	operations: [request],
};

function isRead({ method: verb }: Values): boolean {
	return isReadMethod(String(verb));
}

async function send(call: ItemCall): Promise<IDataObject[]> {
	const { provider, context, connection, values, itemIndex, timeoutMs, validateOnly } = call;
	const address = validateOnly
		? addressTemplate(values)
		: await readAddress(
				values,
				isRead(values),
				async () => await currentSession(context, connection.credential),
			);
	const sent = {
		method: values.method as IHttpRequestMethods,
		...address,
		...(!isRead(values) && { body: values.body as string | undefined }),
		isRead: isRead(values),
		timeoutMs,
	};
	if (validateOnly) return [outline(call, sent)];
	return await recordsOf(provider, connection, call, sent, itemIndex);
}
