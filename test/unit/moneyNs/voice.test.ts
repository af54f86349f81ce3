import { moneyNsVoice, wordsIn } from '../../../nodes/MoneyNs/voice';

it.each([
	[{ error: 'The credentials are wrong.' }, 'The credentials are wrong.'],
	[{ error: 'first', message: 'second' }, 'first'],
	[{ error: '', message: 'No token supplied.', errors: {} }, 'No token supplied.'],
	[
		{ message: 'The given data was invalid.', errors: { email: ['x'] } },
		'The given data was invalid.',
	],
	[
		{ errors: { email: ['The email is required.'], name: ['Too long.'] } },
		'The email is required. Too long.',
	],
	[{ errors: ['a', { deep: 'b' }] }, 'a b'],
	[{ error: { message: 'nested' } }, 'nested'],
	[{}, undefined],
	[[], undefined],
	[null, undefined],
	['<html>', undefined],
	[{ error: 403 }, undefined],
])('reads %j as %j', (body, words) => {
	expect(wordsIn(body)).toBe(words);
});

it('cuts off a long text', () => {
	expect(wordsIn({ error: 'x'.repeat(5000) })).toHaveLength(501);
});

it('says what to do about what is known, and nothing about the rest', () => {
	const adviceFor = (statusCode: number | undefined) =>
		moneyNsVoice.advice?.({ statusCode, headers: {}, body: {}, code: undefined }, undefined);
	expect(adviceFor(423)).toContain('unlock');
	expect(adviceFor(403)).toContain('user ID');
	expect([adviceFor(400), adviceFor(500), adviceFor(undefined)]).toEqual([
		undefined,
		undefined,
		undefined,
	]);
});
