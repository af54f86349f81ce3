import { toSeconds } from '../shared/clock.cjs';
import { verifyRsaJwt } from '../shared/jwt.cjs';
import type { ReceivedRequest } from '../shared/types.cjs';

export interface MoonBackAccount {
	/** Accepted as Bearer token and as `api_token`. */
	apiToken: string;
	/** `iss` of a JWT. */
	apiKey: string;
	/** Verifies a JWT; SPKI PEM. */
	publicKey: string;
}

/** Finds the account that sent a request, or says why none did. */
export function findAccount(
	request: ReceivedRequest,
	accounts: readonly MoonBackAccount[],
	jwtToleranceSeconds: number,
): MoonBackAccount | { reason: string } {
	const bearer = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1];
	const token = bearer ?? new URLSearchParams(request.rawQuery).get('api_token');
	if (token === null || token === undefined) return { reason: 'no token' };
	const byToken = accounts.find(({ apiToken }) => apiToken === token);
	if (byToken) return byToken;
	if (bearer === undefined || bearer.split('.').length !== 3) return { reason: 'unknown token' };
	return findByJwt(bearer, accounts, toSeconds(request.receivedAt), jwtToleranceSeconds);
}

function findByJwt(
	token: string,
	accounts: readonly MoonBackAccount[],
	nowSeconds: number,
	toleranceSeconds: number,
): MoonBackAccount | { reason: string } {
	let reason = 'no account';
	for (const account of accounts) {
		const jwt = verifyRsaJwt(token, account.publicKey, ['RS512']);
		if ('reason' in jwt) {
			reason = jwt.reason;
			continue;
		}
		const { header, claims } = jwt;
		if (names(header) !== 'alg,typ' || header.typ !== 'JWT') return { reason: 'wrong JWT header' };
		// The documented sample holds these two claims and no other.
		if (names(claims) !== 'iat,iss') return { reason: 'claims other than iss and iat' };
		if (claims.iss !== account.apiKey) return { reason: 'unknown iss' };
		if (!Number.isInteger(claims.iat)) return { reason: 'iat is not a number of seconds' };
		const age = nowSeconds - Number(claims.iat);
		return Math.abs(age) > toleranceSeconds ? { reason: 'stale iat' } : account;
	}
	return { reason };
}

function names(object: object): string {
	return Object.keys(object).sort().join();
}
