import { createSign } from 'node:crypto';
import { demoRsaKey } from '../../../simulators/shared/demoRsaKey.cjs';

const DIGESTS = { RS256: 'RSA-SHA256', RS384: 'RSA-SHA384', RS512: 'RSA-SHA512' } as const;

export interface JwtOptions {
	algorithm?: keyof typeof DIGESTS;
	/** Added to `alg` and `typ`. */
	header?: object;
	privateKey?: string;
}

export function signJwt(claims: object, options: JwtOptions = {}): string {
	const { algorithm = 'RS512', header, privateKey = demoRsaKey.privateKey } = options;
	const parts = [{ alg: algorithm, typ: 'JWT', ...header }, claims].map((part) =>
		Buffer.from(JSON.stringify(part)).toString('base64url'),
	);
	const signature = createSign(DIGESTS[algorithm]).update(parts.join('.')).sign(privateKey);
	return [...parts, signature.toString('base64url')].join('.');
}

/** A token as it is, but for one changed claim. */
export function withClaim(token: string, name: string, value: unknown): string {
	const [header, payload, signature] = token.split('.');
	const claims = JSON.parse(Buffer.from(payload, 'base64url').toString()) as object;
	const changed = Buffer.from(JSON.stringify({ ...claims, [name]: value })).toString('base64url');
	return [header, changed, signature].join('.');
}
