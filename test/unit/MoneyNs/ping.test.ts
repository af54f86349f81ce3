import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { isPingSignature, PING_SIGNATURE_FORM, signedPingUrl } from '../../../nodes/MoneyNs/ping';

const TRIGGER = 'https://n8n.example.com/webhook/4e1c/webhook';
const readBack = (url: string) => {
	const query = new URL(url).searchParams;
	return [query.getAll('ping_request_id'), query.getAll('ping_signature')];
};

it('carries the request ID and its HMAC-SHA256 in hex', () => {
	const text = 'MoneyNS ping\norder-1042';
	const signature = createHmac('sha256', 'ping secret').update(text).digest('hex');
	expect(signedPingUrl(TRIGGER, 'order-1042', 'ping secret')).toBe(
		`${TRIGGER}?ping_request_id=order-1042&ping_signature=${signature}`,
	);
});

it('keeps the query of the URL, and replaces an older signature', () => {
	const once = signedPingUrl(`${TRIGGER}?shop=a%20b`, 'first', 'secret');
	const twice = signedPingUrl(once, 'second', 'secret');
	expect(new URL(twice).searchParams.get('shop')).toBe('a b');
	expect(twice).toBe(signedPingUrl(`${TRIGGER}?shop=a+b`, 'second', 'secret'));
});

it('is accepted as it arrives, for every request ID and secret', () => {
	const texts = fc.string({ minLength: 1, unit: 'grapheme' });
	fc.assert(
		fc.property(texts, texts, (requestId, secret) => {
			const [[id], [signature]] = readBack(signedPingUrl(TRIGGER, requestId, secret));
			expect(id).toBe(requestId);
			expect(signature).toMatch(PING_SIGNATURE_FORM);
			expect(isPingSignature(signature, id, secret)).toBe(true);
		}),
	);
});

it('is not accepted for another request ID or secret', () => {
	const texts = fc.tuple(fc.string(), fc.string()).filter(([a, b]) => a !== b);
	const signatureOf = (requestId: string, secret: string) =>
		readBack(signedPingUrl(TRIGGER, requestId, secret))[1][0];
	fc.assert(
		fc.property(texts, ([a, b]) => {
			expect(isPingSignature(signatureOf(a, 'secret'), b, 'secret')).toBe(false);
		}),
	);
	expect(isPingSignature(signatureOf('a', 'secret'), 'a', 'another')).toBe(false);
});
