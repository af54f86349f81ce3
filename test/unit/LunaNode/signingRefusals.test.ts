import type { AnyRequest } from '../../support/authenticate.cjs';
import { apiId, apiKey, authenticate, KEYS, verified } from './signed';

describe('keys', () => {
	it('may have blanks around them from copying', async () => {
		const signed = await authenticate(
			{ url: '/api/vm/list/' },
			{ apiId: ` ${apiId}\n`, apiKey: `\t${apiKey} ` },
		);
		expect(verified(signed).req).toEqual(KEYS);
	});

	it.each([
		['an empty API ID', { apiId: ' ' }, /'API ID' of the credential is empty/],
		['an empty API key', { apiKey: '' }, /'API Key' of the credential is empty/],
		['a short API ID', { apiId: 'SHORT' }, /'API ID' .* 5 characters instead of 16/],
		['half an API key', { apiKey: apiKey.slice(64) }, /'API Key' .* 64 characters instead of 128/],
		['a negative limit', { requestsPerMinute: -1 }, /'Requests per Minute' .* not negative/],
		['a limit in words', { requestsPerMinute: 'ten' }, /'Requests per Minute' .* number/],
		['a negative wait', { maxWaitSeconds: -1 }, /'Longest Wait' .* not negative/],
	])('are refused when there is %s', async (_what, credentials, message) => {
		await expect(authenticate({ url: '/api/vm/list/' }, credentials)).rejects.toThrow(message);
	});
});

describe('a request that cannot be signed', () => {
	it.each<[string, AnyRequest, RegExp]>([
		['another host', { url: 'https://evil.example/api/vm/list/' }, /evil\.example.*not signed/],
		['another method', { method: 'GET', url: '/api/vm/list/' }, /POST requests only/],
		['a path that escapes', { url: '/api/vm/../../admin/' }, /not a LunaNode API path/],
		['an encoded slash', { url: '/api/vm%2Flist/' }, /not a LunaNode API path/],
		['a category alone', { url: '/api/vm/' }, /not a LunaNode API path/],
		['too many parts', { url: '/api/vm/list/all/' }, /not a LunaNode API path/],
		['a body that is no object', { url: '/api/vm/list/', body: ['a'] }, /JSON object or a form/],
	])('says so for %s', async (_what, request, message) => {
		await expect(authenticate(request)).rejects.toThrow(message);
	});

	it('is not followed to wherever the provider redirects it', async () => {
		expect(await authenticate({ url: '/api/vm/list/' })).toMatchObject({
			disableFollowRedirect: true,
			followRedirect: false,
			maxRedirects: 0,
		});
	});
});
