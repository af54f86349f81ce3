import { MOONBACK_VOICE } from '../../../nodes/MoonBack/voice';

it.each([
	[403, 'activate'],
	[404, "'Method'"],
	[405, "'Operation'"],
])('says what to do after %i', (statusCode, words) => {
	const failure = { statusCode, headers: {}, body: undefined, code: undefined };
	expect(MOONBACK_VOICE.advice?.(failure, undefined)).toContain(words);
});
