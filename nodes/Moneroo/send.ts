import type {
	DeclarativeRestApiSettings,
	IDataObject,
	IExecutePaginationFunctions,
} from 'n8n-workflow';
import { NodeApiError, NodeOperationError } from 'n8n-workflow';
import { routingWithRetries } from '../shared/request/routingRetry';
import { sendingPrepared } from '../shared/request/sendPrepared';
import { markAmbiguous } from '../shared/request/settledItems';
import { methodsFor, readAnswer } from './answer';
import type { Body } from './operation';
import { limitOf } from './prepare';
import { simplified } from './records';
import { findOperation } from './resources';
import { MONEROO_CREDENTIAL, MONEROO_RETRY_AFTER_MS, monerooAccount } from './signing';
import { voiceFor, type Asked } from './voice';

type RequestOptions = DeclarativeRestApiSettings.ResultOptions['options'];

/**
 * The node's pagination function: sends the checked request, repeats it where that is safe, and makes items of the answer. With
 * "Validate Only" it hands out the request instead.
 *
 * @throws NodeApiError or NodeOperationError with Moneroo's own words, and with what to do about them
 */
export const send = sendingPrepared({
	hasEffect: (context) =>
		askedOf(context, {}).operation.method !== 'GET' && !isValidateOnly(context),
	send: async (context, requestData) => {
		const pairedItem = { item: context.getItemIndex() };
		const found = await records(context, requestData);
		return found.map((json) => ({ json, pairedItem }));
	},
});

async function records(
	context: IExecutePaginationFunctions,
	requestData: DeclarativeRestApiSettings.ResultOptions,
): Promise<IDataObject[]> {
	const asked = askedOf(context, requestData.options);
	if (isValidateOnly(context)) return [outline(requestData.options)];
	const sent = await routingWithRetries({
		credentialType: () => MONEROO_CREDENTIAL,
		account: monerooAccount,
		defaultRetryAfterMs: MONEROO_RETRY_AFTER_MS,
		voice: voiceFor(asked),
	}).call(context, requestData);
	const reading = readAnswer(asked, sent[0]?.json);
	if ('records' in reading) return shape(context, asked, reading.records);
	const { message, advice: description } = reading.complaint;
	const itemIndex = context.getItemIndex();
	const error = new NodeApiError(context.getNode(), {}, { message, description, itemIndex });
	throw asked.operation.method === 'GET' ? error : markAmbiguous(error);
}

function askedOf(
	context: IExecutePaginationFunctions,
	{ body }: Pick<RequestOptions, 'body'>,
): Asked {
	const resource = context.getNodeParameter('resource');
	const operation = context.getNodeParameter('operation');
	const found = findOperation(resource, operation);
	if (found) return { operation: found.operation, noun: found.resource.noun, body: body as Body };
	throw new NodeOperationError(
		context.getNode(),
		`Moneroo has no operation '${String(operation)}' of '${String(resource)}'`,
		{ description: "Choose the 'Operation' anew" },
	);
}

function isValidateOnly(context: IExecutePaginationFunctions): boolean {
	return (context.getNodeParameter('options', {}) as IDataObject).validateOnly === true;
}

/** The request as it would go out. Signing adds the key later, so it is not in here. */
function outline({ method, baseURL = '', url, body }: RequestOptions): IDataObject {
	const address = `${baseURL.replace(/\/+$/, '')}${url}`;
	return { valid: true, method, url: address, body: body as IDataObject };
}

function shape(
	context: IExecutePaginationFunctions,
	{ operation }: Asked,
	records: IDataObject[],
): IDataObject[] {
	if (operation.answer === 'transaction') {
		return context.getNodeParameter('simplify', true) === false ? records : records.map(simplified);
	}
	if (operation.answer !== 'catalogue') return records;
	const upperCase = (name: string) =>
		String(context.getNodeParameter(`additionalFields.${name}`, ''))
			.trim()
			.toUpperCase();
	const found = methodsFor(records, {
		currency: upperCase('currency'),
		country: upperCase('country'),
	});
	const limit = limitOf(context);
	return found.slice(0, 'most' in limit ? limit.most : 0);
}
