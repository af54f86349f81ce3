import { SHARED_SECRET, type Account } from '../accounts.cjs';
import { iMonezaCall, pingText, sign, type Target } from './targets.cjs';
import type { RawCall } from './rawCall.cjs';

/** Calls that were recorded, sent again in every form that proves the same: none of them may start anything. */
export function replays(call: RawCall, proof: string): RawCall[] {
	const line = call.headers.find((header) => header.startsWith(`${proof}:`));
	const others = call.headers.filter((header) => header !== line);
	const value = line?.slice(proof.length + 2) ?? '';
	const again = (headers: string[]): RawCall => ({ ...call, headers });
	const isHex = /^[0-9a-f]{64}$/.test(value);
	return [
		call,
		call,
		...(line
			? [
					again([...others, `${proof.toUpperCase()}: ${value}`]),
					again([`${proof.toLowerCase()}:${value}   `, ...others]),
				]
			: []),
		...(isHex
			? [
					again([...others, `${proof}: ${value.toUpperCase()}`]),
					again([...others, `${proof}: sha256=${value}`]),
					again([...others, `${proof}: SHA256=${value.toUpperCase()}`]),
					{ ...call, query: 'again=1' },
				]
			: []),
		again([...call.headers, 'X-Forwarded-For: 203.0.113.9', 'X-Request-Id: 2']),
		...(call.query?.includes('Callback')
			? [
					{ ...call, query: call.query.split('&').reverse().join('&') },
					{ ...call, query: call.query.replace('%7C', '%7c') },
					{ ...call, query: `&&${call.query}` },
				]
			: []),
	];
}

const hexSigned = (type: string, body: string, signature: string): RawCall => ({
	method: 'POST',
	headers: [
		'Content-Type: application/json',
		`${type === 'monerooTrigger' ? 'X-Moneroo-Signature' : 'signature'}: ${signature}`,
	],
	body,
});

const EVENT = '{"event":"payment.success","data":{"id":"py_forged","status":"success"}}';

/**
 * Proofs that were made for something else and with the same secret, or for another time: signatures of pings, which anybody who may
 * build a checkout link chooses the text of, for bodies; those of bodies for pings; those of another path, method or hour.
 */
export function crossed(
	{ type }: Target,
	url: string,
	{ data }: Account,
	pingSignature: (id: string) => string,
): RawCall[] {
	if (type === 'monerooTrigger' || type === 'moonBackTrigger') {
		return [
			hexSigned(type, EVENT, pingSignature(EVENT)),
			hexSigned(type, pingText('x'), pingSignature('x')),
			hexSigned(type, EVENT, sign(EVENT, SHARED_SECRET, 'sha512').slice(0, 64)),
			hexSigned(type, EVENT, sign(EVENT, String(data.secretKey ?? data.apiToken))),
		];
	}
	if (type === 'moneyNsTrigger') {
		const ping = (id: string, signature: string): RawCall => ({
			method: 'GET',
			query: new URLSearchParams({ ping_request_id: id, ping_signature: signature }).toString(),
			headers: [],
			body: '',
		});
		return [
			ping(EVENT, sign(EVENT).toUpperCase()),
			ping('order', sign('order', 'other')),
			ping(pingText('order'), sign(pingText(pingText('order')).slice(1))),
			ping('', sign(pingText(''))),
			ping('order-2', sign(pingText('order-1'))),
			ping('order-1&x', sign(pingText('order-1'))),
			ping('ORDER-1', sign(pingText('order-1'))),
		];
	}
	const path = new URL(url).pathname;
	const keys = { accessKey: String(data.accessKey), secret: String(data.secretKey) };
	const query = 'CallbackType=X&CallbackToken=late';
	return [
		...[-86_400_000, -330_000, 330_000, 86_400_000].map((off) =>
			iMonezaCall(path, query, { ...keys, off }),
		),
		iMonezaCall(path, query, { ...keys, method: 'POST' }),
		iMonezaCall(path, `${query}&x=1`, { ...keys, signedQuery: query }),
		{ ...iMonezaCall('/webhook/other/webhook', query, keys) },
		{ ...iMonezaCall(path.replace('/webhook/', '/webhook-test/'), query, keys) },
		iMonezaCall(path, query, { ...keys, secret: SHARED_SECRET }),
	];
}
