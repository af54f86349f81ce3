export const isSortedByName = (names: string[]) => {
	expect(names).toEqual([...names].sort((a, b) => a.localeCompare(b, 'en')));
	expect(new Set(names).size).toBe(names.length);
};

/** n8n's rule: one sentence has no final period, each of several has one. */
export const isWellFormed = (text: string | undefined) => {
	expect(text).toMatch(/^[A-Z]/);
	const several = /[.!?] ([A-Z<{]|iMoneza)/.test(text ?? '');
	expect(/\.$/.test(text ?? '')).toBe(several);
};

const SMALL_WORDS = ['a', 'and', 'as', 'by', 'for', 'from', 'in', 'of', 'or', 'per', 'to', 'with'];
export const isTitleCase = (label: string) => {
	const small = label.split(' ').filter((word) => /^[a-z]/.test(word));
	expect(small.filter((word) => !SMALL_WORDS.includes(word))).toEqual([]);
};
