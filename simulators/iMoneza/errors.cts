import { jsonReply, refused, textReply } from '../shared/replies.cjs';
import type { Reply } from '../shared/types.cjs';

/** The form of an error body where clients expect JSON. */
export function fail(status: number, message: string): Reply {
	return refused(jsonReply(status, { Message: message }), message);
}

/** The other form: plain text. */
export function failText(status: number, text: string, reason = text): Reply {
	return refused(textReply(status, text), reason);
}
