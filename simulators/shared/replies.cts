import type { Reply } from './types.cjs';

export function jsonReply(
	status: number,
	value: unknown,
	headers: Record<string, string> = {},
): Reply {
	return {
		status,
		headers: { 'Content-Type': 'application/json', ...headers },
		body: JSON.stringify(value),
	};
}

export function textReply(status: number, text: string): Reply {
	return { status, headers: { 'Content-Type': 'text/plain; charset=utf-8' }, body: text };
}

/** Marks a reply as a refusal, with the reason that the journal shows. */
export function refused(reply: Reply, reason: string): Reply {
	return { ...reply, refusal: reason };
}
