import { readQuery } from '../../../nodes/MoonBack/query';

it('groups what is given more than once, and leaves out what has no name', () => {
	const rows: Array<[unknown, unknown]> = [
		['a', 1],
		[' b ', ''],
		['a', '2'],
		['', 'x'],
		['__proto__', 'p'],
	];
	const query = readQuery({ parameter: rows.map(([name, value]) => ({ name, value })) });
	expect(Object.entries(query)).toEqual([
		['a', ['1', '2']],
		['b', ''],
		['__proto__', 'p'],
	]);
});

it.each([undefined, null, {}, { parameter: [] }])('reads %j as no query', (value) => {
	expect(readQuery(value)).toEqual({});
});
