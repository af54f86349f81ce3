import type { KeyObject } from 'crypto';
import { SignJWT } from 'jose';
import { BoundedCache } from './boundedCache';

/** RSA signatures of PKCS#1 v1.5, which have no random part: same key and claims, same token. */
export const JWT_ALGORITHMS = ['RS256', 'RS384', 'RS512'] as const;

export type JwtAlgorithm = (typeof JWT_ALGORITHMS)[number];

/** Claims in the order in which they are written into the token. */
export type JwtClaims = Record<string, string | number | object>;

/** Enough for the users of a platform that log in within the same second. */
const TOKENS_PER_KEY = 32;

const tokensByKey = new WeakMap<KeyObject, BoundedCache<Promise<string>>>();

/**
 * Signs claims as a JWT whose header is exactly `{"alg":…,"typ":"JWT"}`. A token whose claims are the same is not signed twice: a
 * 4096-bit signature costs about as much as all of n8n's own work for a request.
 *
 * @param key an RSA private key from `readPrivateKey`
 * @param claims exactly these are in the token; nothing is added
 */
export async function signJwt(
	key: KeyObject,
	claims: JwtClaims,
	algorithm: JwtAlgorithm = 'RS512',
): Promise<string> {
	const tokens = tokensByKey.get(key) ?? new BoundedCache<Promise<string>>(TOKENS_PER_KEY);
	tokensByKey.set(key, tokens);
	const id = `${algorithm} ${JSON.stringify(claims)}`;
	const token = tokens.getOrMake(
		id,
		async () =>
			await new SignJWT({ ...claims }).setProtectedHeader({ alg: algorithm, typ: 'JWT' }).sign(key),
	);
	// What failed once may succeed in the same second: it is not kept.
	token.catch(() => tokens.forget(id, token));
	return await token;
}
