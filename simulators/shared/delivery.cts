import { request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';

export interface Outgoing {
	url: string;
	method: 'GET' | 'POST';
	headers?: Record<string, string>;
	/** Sent as it is, byte for byte. */
	body?: Buffer;
	/** The receiver's time to answer, in ms. */
	timeoutMs: number;
}

/** What became of a call to a receiver. There is no status when nothing was answered in time. */
export interface Delivery {
	outcome: 'answered' | 'timeout' | 'connection failed';
	status?: number;
	body?: string;
}

/** Calls a receiver once, on a connection of its own, following no redirect. */
export async function deliver(outgoing: Outgoing): Promise<Delivery> {
	const { url, method, headers = {}, body, timeoutMs } = outgoing;
	const request = url.startsWith('https:') ? httpsRequest : httpRequest;
	return await new Promise((resolve) => {
		const length: Record<string, string> = body ? { 'Content-Length': String(body.length) } : {};
		const sent = request(
			url,
			{ method, headers: { ...headers, ...length }, agent: false },
			(answer) => {
				const chunks: Buffer[] = [];
				answer.on('error', fail);
				answer.on('data', (chunk: Buffer) => chunks.push(chunk));
				answer.on('end', () => {
					clearTimeout(deadline);
					const text = Buffer.concat(chunks).toString('utf8');
					resolve({ outcome: 'answered', status: answer.statusCode, body: text });
				});
			},
		);
		const fail = () => {
			clearTimeout(deadline);
			resolve({ outcome: 'connection failed' });
		};
		const deadline = setTimeout(() => {
			resolve({ outcome: 'timeout' });
			sent.destroy();
		}, timeoutMs);
		sent.on('error', fail);
		sent.end(body);
	});
}

/** Calls again until `succeeded` holds or `attempts` are used up; no time passes in between. */
export async function deliverRepeatedly(
	outgoing: Outgoing,
	attempts: number,
	succeeded: (status: number) => boolean,
): Promise<Delivery[]> {
	const deliveries: Delivery[] = [];
	while (deliveries.length < attempts && !succeeded(deliveries.at(-1)?.status ?? 0)) {
		deliveries.push(await deliver(outgoing));
	}
	return deliveries;
}
