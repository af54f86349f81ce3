/** So many items, each with its index. */
export const numbered = (count: number): Array<{ index: number }> =>
	Array.from({ length: count }, (_, index) => ({ index }));
