import { jsonReply, refused } from '../shared/replies.cjs';
import type { Reply } from '../shared/types.cjs';

/** What is wrong, by field path. */
export type Violations = Record<string, string>;

/** The sources disagree on the form of `errors`; each of these is claimed by one of them. */
export type ErrorShape = 'objects' | 'fields' | 'strings' | 'null';

export function errorReply(
	status: number,
	message: string,
	violations: Violations,
	shape: ErrorShape,
): Reply {
	const body = { message, data: {}, errors: shaped(violations, shape) };
	return refused(jsonReply(status, body), message);
}

function shaped(violations: Violations, shape: ErrorShape): unknown {
	const entries = Object.entries(violations);
	if (entries.length === 0 || shape === 'null') return null;
	if (shape === 'strings') return entries.map(([, text]) => text);
	if (shape === 'fields') return Object.fromEntries(entries.map(([key, text]) => [key, [text]]));
	return entries.map(([key, message]) => ({ type: 'validation', message, hint: key }));
}
