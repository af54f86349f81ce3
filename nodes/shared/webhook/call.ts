import type { IDataObject, IWebhookFunctions } from 'n8n-workflow';
import { isObject, parseJson } from '../json';
import { attempt } from '../attempt';
import { HttpRejection } from './respond';

/** No provider here documents a size; their callbacks have a few kilobytes. In bytes. */
const MOST_BODY_BYTES = 1024 * 1024;

/**
 * The only value of a header. Costs nothing, so it goes before everything that does, such as loading a credential.
 *
 * @param name in any case
 * @param form what the whole value has to match; Node joins a repeated header with a comma, which no form here allows
 * @throws HttpRejection with 401 when it is missing, repeated or of another form
 */
export function requiredHeader(context: IWebhookFunctions, name: string, form: RegExp): string {
	const value: unknown = context.getHeaderData()[name.toLowerCase()];
	if (value === undefined || value === '') {
		throw new HttpRejection(401, `The header ${name} is missing`);
	}
	if (typeof value !== 'string' || !form.test(value)) {
		throw new HttpRejection(401, `The header ${name} does not hold exactly one value of its form`);
	}
	return value;
}

/**
 * The body byte for byte as it arrived (after gzip or deflate, which n8n undoes). Never the parsed body written anew: that is
 * another text than the one that was signed.
 *
 * @throws HttpRejection with 401 when n8n has not kept the bytes (multipart), with 413 when there are too many of them
 */
export async function rawBody(
	context: IWebhookFunctions,
	mostBytes = MOST_BODY_BYTES,
): Promise<Buffer> {
	const request = context.getRequestObject();
	if (!request.rawBody) await attempt(async () => await request.readRawBody());
	// What was read is on the request; the type does not tell that it can be absent.
	const body: unknown = request.rawBody;
	if (!Buffer.isBuffer(body)) {
		throw new HttpRejection(401, 'The body cannot be verified: it is not available as it was sent');
	}
	if (body.length > mostBytes) throw new HttpRejection(413, 'The body is too large');
	return body;
}

/**
 * Reads a verified body. The parsed body that n8n offers depends on the content type and is not what was verified.
 *
 * @throws HttpRejection with 400 when it is not a JSON object
 */
export function jsonObject(body: Buffer): IDataObject {
	const value = parseJson(body.toString('utf8').replace(/^\uFEFF/, ''));
	if (!isObject(value)) {
		throw new HttpRejection(400, 'The body is not a JSON object');
	}
	return value;
}
