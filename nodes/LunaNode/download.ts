import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { parseJson } from '../shared/json';
import type { ItemCall } from '../shared/operations/operation';
import { apiProblem } from '../shared/operations/records';
import { sendRequest, type ApiRequest } from '../shared/request/client';
import { attempt } from '../shared/attempt';
import type { Problem } from '../shared/result';
import { dataIn } from './api';
import { toRecords } from './records';

/** n8n's rules for community nodes allow no import of Node's streams. */
type Readable = Exclude<Parameters<IExecuteFunctions['helpers']['binaryToBuffer']>[0], Buffer>;

/** What a web page and JSON begin with, and no disk image does. */
const TEXT_BEGINNINGS = ['<', '{', '['];

const NO_FILE: Problem = {
	message: 'LunaNode answered without a file',
	description: 'Check that the image is complete: Get has to report the status active',
	reason: 'unreadable',
};

/** n8n would guess that a file without a type is text. */
const ANY_FILE = 'application/octet-stream';

const BROKEN_OFF: Problem = {
	message: 'The connection to LunaNode was lost in the middle of the file',
	description: 'Nothing of the file was kept. Run this again',
	failure: { cause: 'temporarily-unavailable' },
	reason: 'no-answer',
};

const CANCELLED: Problem = {
	message: 'The execution was cancelled while the file was being received',
	description: 'Nothing of the file was kept',
	reason: 'cancelled',
};

/**
 * Carries out an operation whose answer is a file, which is passed on without being held in memory.
 *
 * @throws NodeApiError when LunaNode refuses, answers without a file or breaks off
 */
export async function downloadFile(call: ItemCall): Promise<INodeExecutionData[]> {
	const { context, provider, connection, request, resource, values, itemIndex } = call;
	const stream: ApiRequest = { ...(request as ApiRequest), encoding: 'stream' };
	const explain = provider.explain(call);
	const { headers, body, statusCode } = await sendRequest(
		connection,
		stream,
		provider,
		explain,
		itemIndex,
	);
	const file = body as Readable;
	const contentType = String(headers['content-type'] ?? '').split(';')[0];
	const fileName = [resource.resource, ...Object.values(values)].join('-');
	const received = await attempt(async () => {
		const beginning = await firstCharacter(file);
		// LunaNode's refusals come with HTTP 200, and not always with a content type that tells.
		const isText = /^text\/|json/.test(contentType) || TEXT_BEGINNINGS.includes(beginning);
		return isText || !beginning
			? { text: (await context.helpers.binaryToBuffer(file)).toString('utf8') }
			: { data: await context.helpers.prepareBinaryData(file, fileName, contentType || ANY_FILE) };
	});
	if ('error' in received) {
		const isCancelled = context.getExecutionCancelSignal()?.aborted;
		throw apiProblem(context.getNode(), isCancelled ? CANCELLED : BROKEN_OFF, itemIndex);
	}
	const { data, text } = received.value;
	if (text) dataIn(connection, call, { body: parseJson(text) ?? text, statusCode }, itemIndex);
	if (!data) throw apiProblem(context.getNode(), NO_FILE, itemIndex);
	const [json] = toRecords(call, {});
	return [{ json, binary: { [call.fileField]: data } }];
}

/** What a stream begins with, which stays in it; empty when nothing comes. */
async function firstCharacter(stream: Readable): Promise<string> {
	return await new Promise((resolve, reject) => {
		stream.once('error', reject);
		stream.once('close', () => resolve(''));
		stream.once('readable', () => {
			const byte = stream.read(1) as Buffer | null;
			if (byte) stream.unshift(byte);
			resolve(byte?.toString('latin1') ?? '');
		});
	});
}
