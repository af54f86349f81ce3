import { causes } from './failure';
import { withinTime } from './withinTime';

/** As much of an answer as is looked at, in bytes. */
const MOST_BYTES = 32_768;

/** A server that explains itself slower than this is not listened to, in ms. */
const LONGEST_MS = 5000;

type Stream = AsyncIterable<Uint8Array> & { destroy?: () => void };

/**
 * Turns the body of an answer that was asked for as a stream into text, so that the provider's words can be read from it.
 *
 * @param error what the request threw; the body is replaced in it
 */
export async function readStreamedBody(error: unknown): Promise<void> {
	const response = causes(error).find((link) => link.response)?.response;
	if (!response || !isStream(response.data)) return;
	const stream = response.data;
	const read: Uint8Array[] = [];
	await withinTime(LONGEST_MS, async () => await readInto(read, stream));
	stream.destroy?.();
	response.data = decoded(Buffer.concat(read), response.headers);
}

async function readInto(read: Uint8Array[], stream: Stream): Promise<void> {
	let length = 0;
	for await (const chunk of stream) {
		read.push(chunk);
		length += chunk.length;
		if (length >= MOST_BYTES) return;
	}
}

function decoded(bytes: Uint8Array, headers: unknown): string {
	const type = String((headers as Record<string, unknown> | undefined)?.['content-type'] ?? '');
	const [, charset = 'utf-8'] = /charset=["']?([\w-]+)/i.exec(type) ?? [];
	try {
		return new TextDecoder(charset).decode(bytes);
	} catch {
		return new TextDecoder().decode(bytes);
	}
}

function isStream(data: unknown): data is Stream {
	return typeof data === 'object' && data !== null && Symbol.asyncIterator in data;
}
