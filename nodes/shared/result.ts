import type { Failure } from 'n8n-workflow';
import type { FailureReason } from './request/itemFailure';

/** What keeps something from being done, for the user: what is the matter, and what to do about it. */
export interface Problem {
	/** Names a field by its label; holds no secret. */
	message: string;
	description: string;
	/** What n8n's scheduler should make of it. */
	failure?: Failure;
	/** Whether the provider may have carried the request out all the same. */
	mayHaveBeenDone?: boolean;
	/** Why, for workflows that decide on it; left out, it is `invalid` for what was not sent and `refused` for an answer. */
	reason?: FailureReason;
}

/** A value, or why there is none. Checks and readers return this; errors are thrown at the edge only. */
export type Result<T> = { value: T } | { problem: Problem };

/** A result without a value. */
export function problem(message: string, description: string): { problem: Problem } {
	return { problem: { message, description } };
}

/**
 * The problem of one field.
 *
 * @param predicate how the sentence that begins with the field goes on, e.g. `is too small`
 */
export function fieldProblem(
	{ label }: { label: string },
	predicate: string,
	description: string,
): { problem: Problem } {
	return problem(`The '${label}' field ${predicate}`, description);
}
