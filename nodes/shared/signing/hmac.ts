import { createHmac, timingSafeEqual } from 'crypto';

type Digest = 'sha256' | 'sha512';
type Encoding = 'hex' | 'base64';

/**
 * HMAC over a text in UTF-8, keyed with a secret that is taken as plain text, never hex- or base64-decoded. That is how all
 * providers here define it ([seed] for LunaNode and iMoneza, provider pages for the webhooks of Moneroo and MoonBack).
 */
export function hmac(
	digest: Digest,
	secret: string,
	text: string | Buffer,
	encoding: Encoding,
): string {
	return createHmac(digest, secret).update(text).digest(encoding);
}

/**
 * Whether two signatures are the same, in a time that does not tell how much of them agrees. Texts of different length are
 * never the same.
 */
export function sameSignature(expected: string, received: string): boolean {
	const [a, b] = [Buffer.from(expected, 'utf8'), Buffer.from(received, 'utf8')];
	return a.length === b.length && timingSafeEqual(a, b);
}
