import { MonerooApi } from '../../../credentials/MonerooApi.credentials';
import { authenticateWith } from '../../support/authenticate.cjs';

const URL = 'https://api.moneroo.io/v1/payments/py_1';

it.each([{ url: URL }, { uri: URL }])(
	'sends the secret key as bearer token: %j',
	async (request) => {
		const signed = await authenticateWith(
			new MonerooApi(),
			{ secretKey: ' pvk_sandbox_a|b\n' },
			request,
		);
		expect(signed.headers).toEqual({ Authorization: 'Bearer pvk_sandbox_a|b' });
		expect(signed.url).toBe(URL);
	},
);

it('names an empty secret key', async () => {
	const asking = authenticateWith(new MonerooApi(), { secretKey: '' }, { url: URL });
	await expect(asking).rejects.toThrow("'Secret Key'");
});
