import { sleep } from 'n8n-workflow';
import { runNode } from '../../support/engine/run.cjs';
import { startRawServer, type RawServer } from '../../support/rawServer.cjs';

let server: RawServer | undefined;
afterEach(async () => await server?.close());

async function retrieve(answer: Parameters<typeof startRawServer>[0]) {
	server = await startRawServer(answer);
	const apiId = 'A'.repeat(16);
	const { items, error } = await runNode({
		node: 'lunaNode',
		parameters: { resource: 'image', operation: 'retrieve', image_id: '9' },
		credentials: { lunaNodeApi: { apiId, apiKey: 'k'.repeat(128), baseUrl: server.url } },
	});
	return { file: items[0]?.binary?.data, json: items[0]?.json, error };
}

const OCTETS = { 'Content-Type': 'application/octet-stream' };

it.each<[what: string, headers: Record<string, string>, mimeType: string]>([
	['with its type', { 'Content-Type': 'application/x-raw-disk' }, 'application/x-raw-disk'],
	['without a type', {}, 'application/octet-stream'],
])('passes on a file %s, whole', async (_, headers, mimeType) => {
	const bytes = Buffer.alloc(300_000, 'QFI');
	const { file, error } = await retrieve((outgoing) => {
		outgoing.writeHead(200, headers);
		outgoing.write(bytes.subarray(0, 1));
		void sleep(20).then(() => outgoing.end(bytes.subarray(1)));
	});
	expect(error).toBeUndefined();
	expect(file).toMatchObject({ fileName: 'image-9', mimeType });
	expect(Buffer.from(file?.data ?? '', 'base64').equals(bytes)).toBe(true);
});

const REFUSAL = '{"success":"no","error":"invalid image"}';

it.each<[what: string, headers: Record<string, string>, body: string, message: string]>([
	['a refusal', { 'Content-Type': 'application/json' }, REFUSAL, 'LunaNode: invalid image'],
	['a refusal as text', { 'Content-Type': 'text/html; charset=UTF-8' }, REFUSAL, 'invalid image'],
	['a refusal that calls itself a file', OCTETS, REFUSAL, 'LunaNode: invalid image'],
	['a refusal without a type', {}, REFUSAL, 'LunaNode: invalid image'],
	['a web page that calls itself a file', OCTETS, '<!DOCTYPE html>', 'a web page instead of data'],
	['a success without a file', {}, '{"success":"yes"}', 'LunaNode answered without a file'],
	['nothing at all', OCTETS, '', 'LunaNode answered without a file'],
])('does not take %s for a file', async (_, headers, body, message) => {
	const { error, file } = await retrieve((outgoing) => outgoing.writeHead(200, headers).end(body));
	expect(error?.message).toContain(message);
	expect(file).toBeUndefined();
});

it('says so when the connection is lost in the middle', async () => {
	const { error } = await retrieve((outgoing) => {
		outgoing.writeHead(200, { ...OCTETS, 'Content-Length': '1000' });
		outgoing.write('QFI');
		void sleep(50).then(() => outgoing.destroy());
	});
	expect(error?.message).toBe('The connection to LunaNode was lost in the middle of the file');
});

it('quotes why it is refused with another status, in the charset of the answer', async () => {
	const { error } = await retrieve((outgoing) => {
		outgoing.writeHead(403, { 'Content-Type': 'text/plain; charset=iso-8859-1' });
		outgoing.end(Buffer.from('Nicht für Sie', 'latin1'));
	});
	expect(error?.message).toBe('LunaNode: Nicht für Sie');
});
