import { request as httpRequest, type ServerResponse } from 'node:http';
import type { Visit } from './internet.cjs';

/** Hands a provider's request on to its simulator as it came, and the answer back. */
export async function relay(
	{ method, url, rawHeaders, body }: Visit,
	simulator: string,
	response: ServerResponse,
): Promise<void> {
	const { host } = new URL(simulator);
	const headers: string[] = [];
	for (let at = 0; at < rawHeaders.length; at += 2) {
		const name = rawHeaders[at];
		headers.push(name, name.toLowerCase() === 'host' ? host : rawHeaders[at + 1]);
	}
	await new Promise<void>((resolve) => {
		const onward = httpRequest(
			simulator,
			{ method, path: url, headers, agent: false },
			(answer) => {
				response.writeHead(answer.statusCode ?? 502, answer.rawHeaders);
				answer.pipe(response).on('close', resolve);
			},
		);
		onward.on('error', () => {
			response.destroy();
			resolve();
		});
		onward.end(body);
	});
}
