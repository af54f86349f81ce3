import fc from 'fast-check';

/** Anything that JSON can hold, names of JavaScript's own objects included. */
export const junk: fc.Arbitrary<unknown> = fc.oneof(
	fc.jsonValue({ maxDepth: 2 }),
	fc.constantFrom<unknown>('', '__proto__', 'constructor', 'NaN', -1, 1e308, '2030-13-45', [[]], {
		length: -1,
	}),
);

/** Which value of a tree is replaced, as a number from 0 to 1, and by what; undefined takes it out. */
export interface Spoiling {
	at: number;
	by: unknown;
}

export const spoilings: fc.Arbitrary<Spoiling[]> = fc.array(
	fc.record({
		at: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
		by: fc.option(junk, { nil: undefined }),
	}),
	{ minLength: 1, maxLength: 3 },
);

type Place = [holder: Record<string, unknown>, name: string];

/** A copy of a JSON value with some of its parts, at any depth, replaced. */
export function spoil<T>(value: T, how: Spoiling[]): T {
	const root: Record<string, unknown> = { value: structuredClone(value) };
	for (const { at, by } of how) {
		const places = placesIn(root).slice(1);
		if (!places.length) break;
		const [holder, name] = places[Math.floor(at * places.length)];
		if (by === undefined) delete holder[name];
		else
			Object.defineProperty(holder, name, {
				value: by,
				enumerable: true,
				writable: true,
				configurable: true,
			});
	}
	// Without the hole that a list has where an entry was taken out.
	return JSON.parse(JSON.stringify(root.value)) as T;
}

function placesIn(holder: Record<string, unknown>): Place[] {
	return Object.entries(holder).flatMap(([name, value]): Place[] => [
		[holder, name],
		...(typeof value === 'object' && value !== null
			? placesIn(value as Record<string, unknown>)
			: []),
	]);
}
