import type {
	DeclarativeRestApiSettings,
	IDataObject,
	IExecutePaginationFunctions,
	INodeExecutionData,
} from 'n8n-workflow';
import { NodeApiError, NodeOperationError } from 'n8n-workflow';
import { routingWithRetries } from '../shared/request/routingRetry';
import { methodsFor, readAnswer } from './answer';
import type { Body, Complaint } from './operation';
import { simplified } from './records';
import { assertRunNotRefused } from './refusedRuns';
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
export async function send(
	this: IExecutePaginationFunctions,
	requestData: DeclarativeRestApiSettings.ResultOptions,
): Promise<INodeExecutionData[]> {
	const { options } = requestData;
	const pairedItem = { item: this.getItemIndex() };
	assertRunNotRefused(this);
	if (isValidateOnly(this)) return [{ json: outline(options), pairedItem }];
	const asked = askedOf(this, options);
	const sent = await routingWithRetries({
		credentialType: () => MONEROO_CREDENTIAL,
		account: monerooAccount,
		defaultRetryAfterMs: MONEROO_RETRY_AFTER_MS,
		voice: voiceFor(asked),
	}).call(this, requestData);
	const reading = readAnswer(asked, sent[0]?.json);
	if ('complaint' in reading) throw unusable(this, reading.complaint);
	return shape(this, asked, reading.records).map((json) => ({ json, pairedItem }));
}

function askedOf(context: IExecutePaginationFunctions, { body }: RequestOptions): Asked {
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
	const isAll = context.getNodeParameter('returnAll', false) === true;
	return isAll ? found : found.slice(0, Number(context.getNodeParameter('limit', 50)));
}

function unusable(
	context: IExecutePaginationFunctions,
	{ message, advice }: Complaint,
): NodeApiError {
	const itemIndex = context.getItemIndex();
	return new NodeApiError(context.getNode(), {}, { message, description: advice, itemIndex });
}
