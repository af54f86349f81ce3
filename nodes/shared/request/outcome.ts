/** What became of a promise. */
export type Outcome<T> = { value: T } | { error: unknown };

/** Turns a rejection into a value, so that what was thrown can be looked at outside of a `catch`. */
export async function outcome<T>(work: () => Promise<T>): Promise<Outcome<T>> {
	return await work().then(
		(value) => ({ value }),
		(error: unknown) => ({ error }),
	);
}
