import { createPublicKey, verify } from 'node:crypto';
import type { JsonObject } from './types.cjs';

const DIGESTS: Record<string, string> = {
	RS256: 'RSA-SHA256',
	RS384: 'RSA-SHA384',
	RS512: 'RSA-SHA512',
};

export interface VerifiedJwt {
	header: JsonObject;
	claims: JsonObject;
}

/** Checks form and signature of a JWT; what the claims say is left to the caller. */
export function verifyRsaJwt(
	token: string,
	publicKey: string,
	algorithms: readonly string[],
): VerifiedJwt | { reason: string } {
	const parts = token.split('.');
	if (parts.length !== 3 || !parts.every((part) => /^[A-Za-z0-9_-]+$/.test(part))) {
		return { reason: 'not a JWT' };
	}
	const header = parseObject(parts[0]);
	const claims = parseObject(parts[1]);
	if (!header || !claims) return { reason: 'JWT parts are not JSON objects' };
	const algorithm = String(header.alg);
	if (!algorithms.includes(algorithm)) return { reason: `algorithm ${algorithm} not accepted` };
	const authentic = verify(
		DIGESTS[algorithm],
		Buffer.from(`${parts[0]}.${parts[1]}`, 'ascii'),
		createPublicKey(publicKey),
		Buffer.from(parts[2], 'base64url'),
	);
	return authentic ? { header, claims } : { reason: 'wrong JWT signature' };
}

function parseObject(part: string): JsonObject | undefined {
	try {
		const value: unknown = JSON.parse(Buffer.from(part, 'base64url').toString('utf8'));
		const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
		return isObject ? (value as JsonObject) : undefined;
	} catch {
		return undefined;
	}
}
