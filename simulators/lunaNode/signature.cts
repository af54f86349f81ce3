import { createHmac, timingSafeEqual } from 'node:crypto';
import type { JsonObject, ReceivedRequest } from '../shared/types.cjs';

export interface LunaNodeKey {
	/** 16 characters. */
	apiId: string;
	/** 128 characters. */
	apiKey: string;
	/** The actions that the key is limited to, written `category.action`; none = all. */
	actions?: string[];
}

export interface SignedCall {
	key: LunaNodeKey;
	/** `category/action` */
	action: string;
	/** The request message, the two credential entries included. */
	message: JsonObject;
}

export interface SignatureFailure {
	/** For the journal only; the provider does not tell these apart. */
	reason: string;
}

/** Checks a call by the provider's rules, over the bytes received. */
export function verifyCall(
	request: ReceivedRequest,
	keys: readonly LunaNodeKey[],
	nowSeconds: number,
	toleranceSeconds: number,
): SignedCall | SignatureFailure {
	const handlerPath = request.path.replace(/^\/api\//, '');
	if (!/^application\/x-www-form-urlencoded/i.test(request.headers['content-type'] ?? '')) {
		return { reason: 'body is not a form' };
	}
	const form = new URLSearchParams(request.body.toString('utf8'));
	const req = form.get('req');
	const signature = form.get('signature');
	const nonce = form.get('nonce');
	if (req === null || signature === null || nonce === null) {
		return { reason: 'req, signature or nonce missing' };
	}
	const message = parseObject(req);
	if (!message) return { reason: 'req is not a JSON object' };

	const key = keys.find(({ apiId }) => apiId === message.api_id);
	if (!key) return { reason: 'unknown api_id' };
	if (message.api_partialkey !== key.apiKey.slice(0, 64)) return { reason: 'wrong partial key' };

	const expected = createHmac('sha512', key.apiKey)
		.update(`${handlerPath}|${req}|${nonce}`, 'utf8')
		.digest('hex');
	if (!equal(expected, signature)) return { reason: 'wrong signature' };
	if (!/^\d+$/.test(nonce)) return { reason: 'nonce is not a number of seconds' };
	if (Math.abs(Number(nonce) - nowSeconds) > toleranceSeconds) return { reason: 'stale nonce' };

	return { key, action: handlerPath.replace(/\/$/, ''), message };
}

function parseObject(text: string): JsonObject | undefined {
	try {
		const value: unknown = JSON.parse(text);
		const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
		return isObject ? (value as JsonObject) : undefined;
	} catch {
		return undefined;
	}
}

function equal(expected: string, given: string): boolean {
	const a = Buffer.from(expected);
	const b = Buffer.from(given);
	return a.length === b.length && timingSafeEqual(a, b);
}
