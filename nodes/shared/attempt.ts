/** What became of a promise. */
export type Attempt<T> = { value: T } | { error: unknown };

/** Turns a rejection into a value, so that what was thrown can be looked at outside of a `catch`. */
export async function attempt<T>(work: () => Promise<T>): Promise<Attempt<T>> {
	return await work().then(
		(value) => ({ value }),
		(error: unknown) => ({ error }),
	);
}
