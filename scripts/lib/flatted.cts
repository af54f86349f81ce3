type Table = unknown[];

/**
 * Reads the format in which n8n stores run data (the `flatted` package's): one array whose first entry is the value;
 * inside objects and arrays a string is the index of an entry, so that an object that occurs twice is stored once.
 */
export function parseFlatted(text: string): unknown {
	const table = JSON.parse(text) as Table;
	const done = new Map<number, unknown>();

	function resolve(value: unknown): unknown {
		return typeof value === 'string' ? entry(Number(value)) : value;
	}
	function entry(index: number): unknown {
		const stored = table[index];
		if (typeof stored !== 'object' || stored === null) return stored;
		if (done.has(index)) return done.get(index);
		const result: unknown[] | Record<string, unknown> = Array.isArray(stored) ? [] : {};
		// Known before its parts are, because a part may point back at it.
		done.set(index, result);
		for (const [key, value] of Object.entries(stored)) {
			Object.assign(result, { [key]: resolve(value) });
		}
		return result;
	}
	return entry(0);
}
