import { createHash } from 'crypto';
import { SignJWT } from 'jose';
import { readPrivateKey } from '../../../../nodes/shared/signing/privateKey';
import { signJwt } from '../../../../nodes/shared/signing/jwt';
import { fixture } from '../../../support/fixtures.cjs';

const pkcs8 = fixture('keys/test-rsa-private.pem');
const key = () => readPrivateKey({ pem: pkcs8, passphrase: '' });
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const segments = (token: string) =>
	token.split('.').map((part) => Buffer.from(part, 'base64url').toString('utf8'));

describe('signJwt', () => {
	it('reproduces the golden token with the claims email and expire', async () => {
		const token = await signJwt(key(), { email: 'john@email.com', expire: 1600000000 });
		expect(token).toHaveLength(442);
		expect(sha256(token)).toBe('4d99451cb8e956c8ed211e11a4bc35c2611233efab979089ab98c30d239d3f6f');
	});

	it('reproduces the golden token with the claims iss and iat', async () => {
		const claims = { iss: '9de362f4d69d484c9a1af12d610f1caa', iat: 1598978496 };
		const token = await signJwt(key(), claims);
		expect(token).toHaveLength(459);
		expect(sha256(token)).toBe('8b9927e1dc8aa53446bfb68cb8e3de69a35861fd1a05b022eefb6d4b596dc470');
	});

	it("writes MoonBack's header and claims segments as in the provider's sample", async () => {
		const token = await signJwt(key(), {
			iss: '9de362f4d69d484c9a1af12d610f1caa',
			iat: 1598978496,
		});
		expect(token.split('.').slice(0, 2).join('.')).toBe(
			'eyJhbGciOiJSUzUxMiIsInR5cCI6IkpXVCJ9.eyJpc3MiOiI5ZGUzNjJmNGQ2OWQ0ODRjOWExYWYxMmQ2MTBmMWNhYSIsImlhdCI6MTU5ODk3ODQ5Nn0',
		);
	});

	it.each(['RS256', 'RS384', 'RS512'] as const)(
		'names %s and nothing else in the header',
		async (alg) => {
			const [header] = segments(await signJwt(key(), { iss: 'a', iat: 1 }, alg));
			expect(header).toBe(`{"alg":"${alg}","typ":"JWT"}`);
		},
	);

	it('does not sign equal claims twice', async () => {
		const sameKey = key();
		const [first, second] = [signJwt(sameKey, { iat: 7 }), signJwt(sameKey, { iat: 7 })];
		expect(await first).toBe(await second);
		expect(await signJwt(sameKey, { iat: 8 })).not.toBe(await first);
	});

	it('signs again in the same second after a signature that failed', async () => {
		const sameKey = key();
		jest.spyOn(SignJWT.prototype, 'sign').mockRejectedValueOnce(new Error('busy'));
		const [first, second] = [signJwt(sameKey, { iat: 9 }), signJwt(sameKey, { iat: 9 })];
		await expect(first).rejects.toThrow('busy');
		await expect(second).rejects.toThrow('busy');
		const third = await signJwt(sameKey, { iat: 9 });
		expect(third).toMatch(/^ey/);
		expect(await signJwt(sameKey, { iat: 9 })).toBe(third);
	});
});
