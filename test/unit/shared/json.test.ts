import fc from 'fast-check';
import { parseJsonExactly } from '../../../nodes/shared/json';

it('reads what JSON.parse reads, wherever nothing is rounded', () => {
	fc.assert(
		fc.property(fc.jsonValue({ noUnicodeString: false }), (value) => {
			// Numbers such as 1e21 are written without an exponent below that, and are long then.
			const text = JSON.stringify(value, (_, nested: unknown) =>
				Number.isInteger(nested) && !Number.isSafeInteger(nested) ? 0 : nested,
			);
			expect(parseJsonExactly(text)).toEqual(JSON.parse(text));
		}),
	);
});

it('keeps the digits of every whole number, and leaves texts alone', () => {
	const number = fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n });
	fc.assert(
		fc.property(fc.array(fc.tuple(fc.string(), number)), (pairs) => {
			const entries = pairs.map(
				([text, long]) =>
					`{ ${JSON.stringify(text)} : ${long} , "t":${JSON.stringify(`${text}${long}`)}}`,
			);
			const read = parseJsonExactly(`[${entries.join(',\n')}]`) as Array<Record<string, unknown>>;
			pairs.forEach(([text, long], at) => {
				if (text !== 't') expect(String(read[at][text])).toBe(String(long));
				expect(read[at].t).toBe(`${text}${long}`);
			});
		}),
	);
});

it.each(['', '{', '[1,', '12345678901234567890x', '"1234567890123456'])(
	'reads %j as nothing',
	(text) => {
		expect(parseJsonExactly(text)).toBeUndefined();
	},
);

it('reads a long text in linear time', () => {
	const text = JSON.stringify({ id: 1, text: '\\"1234567890123456789 '.repeat(200_000) });
	expect(parseJsonExactly(text)).toEqual(JSON.parse(text));
});
