import { wordsIn } from '../../../nodes/Moneroo/words';

it.each<[what: string, body: unknown, words: string | undefined]>([
	['null', { message: 'Not valid.', errors: null }, 'Not valid.'],
	['nothing', { message: 'Not valid.' }, 'Not valid.'],
	[
		'texts',
		{ message: 'Not valid.', errors: ['Too short.', 'Too odd.'] },
		'Not valid. Too short. Too odd.',
	],
	[
		'texts by field',
		{ message: 'Not valid.', errors: { 'metadata.cart': ['Use a string.', 'Or none.'] } },
		'Not valid. metadata.cart: Use a string. metadata.cart: Or none.',
	],
	[
		'one text by field',
		{ message: 'Not valid.', errors: { amount: 'Too low.' } },
		'Not valid. amount: Too low.',
	],
	[
		'objects',
		{
			message: 'Not valid.',
			errors: [{ type: 'range', message: 'Too low.', hint: 'Pay more' }, { type: 'odd' }],
		},
		'Not valid. Pay more: Too low. odd',
	],
	[
		'what the message says',
		{ message: 'Too low.', errors: { amount: ['Too low.'] } },
		'Too low. (amount)',
	],
	['errors alone', { errors: ['Too low.'] }, 'Too low.'],
	['a text', { message: '', errors: 'Too low.' }, 'Too low.'],
	['rubbish', { message: 7, errors: [null, 7, [], {}, [['Too low.']]] }, 'Too low.'],
	['no body', undefined, undefined],
	['no words', { message: ' ', errors: {} }, undefined],
	['a web page', '<html>', undefined],
	['a list', [], undefined],
])('are read from %s', (_, body, words) => {
	expect(wordsIn(body)).toBe(words);
});

it('are cut when they are endless', () => {
	const words = wordsIn({ message: 'x'.repeat(2000), errors: null });
	expect(words).toHaveLength(501);
});
