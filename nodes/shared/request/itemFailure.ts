/** Why an item failed, as a workflow can decide on it. Names may be added, never changed: saved workflows compare with them. */
export type FailureReason =
	/** A field, option or credential cannot be used, or an expression cannot be evaluated. */
	| 'invalid'
	/** A guard of the node or of the credential kept it back. */
	| 'blocked'
	/** Its reference was claimed before. */
	| 'already-sent'
	/** The execution was cancelled. */
	| 'cancelled'
	/** The provider's limit leaves no room. */
	| 'rate-limited'
	/** No connection was made. */
	| 'unreachable'
	/** The connection ended before a whole answer came. */
	| 'no-answer'
	/** The provider said no. */
	| 'refused'
	/** The provider answered with a 5xx, or with a 408. */
	| 'provider-error'
	/** The provider's answer is none that is known. */
	| 'unreadable'
	/** The provider accepted it, and the work that followed failed or took too long. */
	| 'not-finished'
	/** Nothing of the above; a fault of this package, for example. */
	| 'unexpected';

/** What became of an item that failed. */
export interface ItemFailure {
	/**
	 * Whether the provider has accepted it. `no`: certainly not, because it was not sent, was refused, or only reads, so it can be run
	 * again. `yes`: certainly. `unknown`: nobody can tell, so look at the provider first.
	 */
	sent: 'no' | 'yes' | 'unknown';
	reason: FailureReason;
	/** HTTP status of the provider's answer, where there was one. */
	status?: number;
}

const failures = new WeakMap<object, ItemFailure>();

/** Keeps with an error what it means for its item. */
export function withFailure<E>(error: E, failure: ItemFailure): E {
	if (typeof error === 'object' && error !== null) failures.set(error, failure);
	return error;
}

/** What {@link withFailure} kept; undefined for an error that nobody said anything about. */
export function failureOf(error: unknown): ItemFailure | undefined {
	return typeof error === 'object' && error !== null ? failures.get(error) : undefined;
}

/** Whether the provider has carried the item out or may have, so that it must not be sent again. */
export function mayHaveBeenSent(error: unknown): boolean {
	return (failureOf(error)?.sent ?? 'no') !== 'no';
}
