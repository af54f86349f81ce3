import { type IBinaryData, type IExecuteFunctions } from 'n8n-workflow';
import { parseJson } from '../shared/json';
import { outcome } from '../shared/request/outcome';
import type { Refusal } from './answer';
import { dataIn, refused, send, type Call, type Connection } from './transport';

/** n8n's rules for community nodes allow no import of Node's streams. */
type Readable = Exclude<Parameters<IExecuteFunctions['helpers']['binaryToBuffer']>[0], Buffer>;

/** What a web page and JSON begin with, and no disk image does. */
const TEXT_BEGINNINGS = ['<', '{', '['];

const NO_FILE: Refusal = {
	message: 'LunaNode answered without a file',
	description: 'Check that the image is complete: Get has to report the status active',
};

/** n8n would guess that a file without a type is text. */
const ANY_FILE = 'application/octet-stream';

const BROKEN_OFF: Refusal = {
	message: 'The connection to LunaNode was lost in the middle of the file',
	description: 'Nothing of the file was kept. Run this again',
	failure: { cause: 'temporarily-unavailable' },
};

const CANCELLED: Refusal = {
	message: 'The execution was cancelled while the file was being received',
	description: 'Nothing of the file was kept',
};

/**
 * Sends one call that is answered with a file, which is passed on without being held in memory.
 *
 * @throws NodeApiError when LunaNode refuses, answers without a file or breaks off
 */
export async function downloadFile(
	connection: Connection<IExecuteFunctions>,
	call: Call,
	fileName: string,
): Promise<IBinaryData> {
	const { helpers } = connection.context;
	const { headers, body } = await send(connection, call, { encoding: 'stream' });
	const file = body as Readable;
	const contentType = String(headers['content-type'] ?? '').split(';')[0];
	const received = await outcome(async () => {
		const beginning = await firstCharacter(file);
		// LunaNode's refusals come with HTTP 200, and not always with a content type that tells.
		const isText = /^text\/|json/.test(contentType) || TEXT_BEGINNINGS.includes(beginning);
		return isText || !beginning
			? { text: (await helpers.binaryToBuffer(file)).toString('utf8') }
			: { data: await helpers.prepareBinaryData(file, fileName, contentType || ANY_FILE) };
	});
	if ('error' in received) {
		const isCancelled = connection.context.getExecutionCancelSignal()?.aborted;
		throw refused(connection, isCancelled ? CANCELLED : BROKEN_OFF, call);
	}
	const { data, text } = received.value;
	if (data) return data;
	if (text) dataIn(connection, call, parseJson(text) ?? text);
	throw refused(connection, NO_FILE, call);
}

/** What a stream begins with, which stays in it; empty when nothing comes. */
async function firstCharacter(stream: Readable): Promise<string> {
	return await new Promise((resolve, reject) => {
		stream.once('error', reject);
		stream.once('readable', () => {
			const byte = stream.read(1) as Buffer | null;
			if (byte) stream.unshift(byte);
			resolve(byte?.toString('latin1') ?? '');
		});
	});
}
