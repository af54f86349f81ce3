import { contentHash } from '../../../../nodes/shared/polling/contentHash';

describe('contentHash', () => {
	it('depends on the content, not on the order of the fields', () => {
		const hash = contentHash({ a: 1, b: { c: [1, 2], d: null } });
		expect(contentHash({ b: { d: null, c: [1, 2] }, a: 1 })).toBe(hash);
		expect(hash).toMatch(/^[\w-]{11}$/);
		const others = [
			{ a: 1, b: { c: [2, 1], d: null } },
			{ a: '1', b: { c: [1, 2], d: null } },
			{ a: 1, b: { c: [1, 2] } },
			undefined,
			null,
			'',
		];
		expect(new Set([hash, ...others.map(contentHash)]).size).toBe(others.length + 1);
	});

	it('keeps 10,000 records in less than 1 MB', () => {
		const snapshot = Object.fromEntries(
			Array.from({ length: 10_000 }, (_, i) => [
				contentHash(`https://example.com/a/rather/long/article/address/${i}`),
				contentHash({ i }),
			]),
		);
		expect(Object.keys(snapshot)).toHaveLength(10_000);
		expect(JSON.stringify(snapshot).length).toBeLessThan(400_000);
	});
});
