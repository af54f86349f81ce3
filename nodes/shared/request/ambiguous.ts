const ambiguous = new WeakSet<object>();

/** Marks an error after which the provider may have carried the request out, or certainly has. */
export function markAmbiguous<E extends Error>(error: E): E {
	ambiguous.add(error);
	return error;
}

/** Whether an error was marked by {@link markAmbiguous}: what it belongs to must not be sent again. */
export function isMarkedAmbiguous(error: unknown): boolean {
	return ambiguous.has(error as object);
}
