import { MOONBACK_ERRORS } from '../../../nodes/MoonBack/errors';

it.each([
	[403, 'activate'],
	[404, "'Method'"],
	[405, "'Operation'"],
])('says what to do after %i', (statusCode, description) => {
	const failure = { statusCode, headers: {}, body: undefined, code: undefined };
	expect(MOONBACK_ERRORS.description?.(failure, undefined)).toContain(description);
});
