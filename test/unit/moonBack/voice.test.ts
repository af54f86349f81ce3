import { MOONBACK_VOICE } from '../../../nodes/MoonBack/voice';

it.each([
	[{ message: 'Unauthenticated.' }, 'Unauthenticated.'],
	[{ error: 'Nope' }, 'Nope'],
	[
		{ message: 'No.', errors: { name: ['Required.', 'Too short.'], age: 'Low.' } },
		'No. Required. Too short. Low.',
	],
	[{ message: 'No.', errors: { name: ['No.'] } }, 'No.'],
	[{ errors: ['One', 'Two'] }, 'One Two'],
	[{ errors: 'One' }, 'One'],
	[{ message: '', errors: {} }, undefined],
	[{ message: { text: 'x' }, errors: [{ x: 1 }, null] }, undefined],
	['<html>', undefined],
	[null, undefined],
])('reads %j as %j', (body, words) => {
	expect(MOONBACK_VOICE.wordsIn(body)).toBe(words);
});

it('cuts off what is no explanation any more', () => {
	expect(MOONBACK_VOICE.wordsIn({ message: 'x'.repeat(9999) })?.length).toBeLessThanOrEqual(500);
});

it.each([
	[403, 'activate'],
	[404, "'Method'"],
	[405, "'Operation'"],
])('says what to do after %i', (statusCode, words) => {
	const failure = { statusCode, headers: {}, body: undefined, code: undefined };
	expect(MOONBACK_VOICE.advice?.(failure, undefined)).toContain(words);
});
