import { readTime } from '../../../../nodes/shared/polling/readTime';

describe('readTime', () => {
	const MS = Date.UTC(2026, 2, 4, 5, 6, 7);
	it.each([
		['2026-03-04T05:06:07Z', MS],
		['2026-03-04T07:06:07+02:00', MS],
		['2026-03-04T05:06:07', MS],
		['2026-03-04 05:06:07', MS],
		['2026-03-04T05:06:07.250000', MS + 250],
		['2026-03-04', Date.UTC(2026, 2, 4)],
		['Wed, 04 Mar 2026 05:06:07 GMT', MS],
		[MS / 1000, MS],
		[MS, MS],
		[String(MS), MS],
		[`${MS / 1000}.5`, MS + 500],
	])('reads %s', (value, ms) => {
		expect(readTime(value)).toBe(ms);
	});

	it.each([[undefined], [null], [''], ['soon'], [{}], [NaN]])('does not read %s', (value) => {
		expect(readTime(value)).toBeUndefined();
	});
});
