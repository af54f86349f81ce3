import { connect } from 'node:net';

/** A call byte by byte as somebody writes it who does not keep to HTTP's rules. */
export interface RawCall {
	method: string;
	/** As in the request line, after the webhook's own path. */
	query?: string;
	/** Whole lines, without their ends. */
	headers: string[];
	body: Buffer | string;
	/** In the place of a Content-Length that fits; empty for none. */
	framing?: string[];
}

/** ms; far above what a busy n8n needs */
const PATIENCE = 60_000;

/**
 * Makes a call on a connection of its own.
 *
 * @returns the status, or undefined when the connection ends without one
 */
export async function rawCall(
	webhook: string,
	{ method, query = '', headers, body, framing }: RawCall,
): Promise<number | undefined> {
	const { hostname, port, pathname } = new URL(webhook);
	const bytes = Buffer.from(body);
	const length = framing ?? [`Content-Length: ${bytes.length}`];
	const target = `${pathname}${query && `?${query}`}`;
	const head = [
		`${method} ${target} HTTP/1.1`,
		`Host: ${hostname}:${port}`,
		'Connection: close',
		...headers,
		...length,
	];
	return await new Promise((resolve) => {
		const socket = connect(Number(port), hostname, () => {
			socket.write(Buffer.concat([Buffer.from(`${head.join('\r\n')}\r\n\r\n`, 'latin1'), bytes]));
		});
		let answer = '';
		const end = () => {
			socket.destroy();
			const [, status] = /^HTTP\/1\.1 (\d{3})/.exec(answer) ?? [];
			resolve(status === undefined ? undefined : Number(status));
		};
		socket.setEncoding('latin1').on('data', (text: string) => {
			answer += text;
			if (answer.includes('\r\n')) end();
		});
		socket.on('end', end).on('error', end).setTimeout(PATIENCE, end);
	});
}
