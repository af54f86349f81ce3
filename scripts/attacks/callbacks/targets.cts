import { createHmac } from 'node:crypto';
import type { IMonezaSimulator } from '../../../simulators/iMoneza/index.cjs';
import { baseString, tokenHash } from '../../../simulators/iMoneza/token.cjs';
import type { Account } from '../accounts.cjs';
import { SHARED_SECRET } from '../accounts.cjs';
import type { RawCall } from './rawCall.cjs';

/** A trigger that waits for callbacks, and how its provider makes them. */
export interface Target {
	/** Type of the trigger. */
	type: string;
	/** Name of an account whose credential it has. */
	account: string;
	parameters: Record<string, unknown>;
	/** Header or query parameter that carries the proof. */
	proof: string;
	/** Has the provider know of what a call is about, where the trigger asks for it. */
	announce?(account: Account, id: string): Promise<unknown>;
	/** A call that the provider might make, proven with a secret. */
	call(url: string, account: Account, id: string, secret?: string): RawCall;
}

export const sign = (text: string | Buffer, secret = SHARED_SECRET, algorithm = 'sha256'): string =>
	createHmac(algorithm, secret).update(text).digest('hex');

const posted = (header: string, value: object, secret?: string): RawCall => {
	const body = JSON.stringify(value);
	return {
		method: 'POST',
		headers: ['Content-Type: application/json', `${header}: ${sign(body, secret)}`],
		body,
	};
};

/** What a ping signature is made over: a text that begins like no body. */
export const pingText = (id: string): string => `MoneyNS ping\n${id}`;

export const TARGETS: Target[] = [
	{
		type: 'monerooTrigger',
		account: 'monerooApi',
		parameters: { events: ['*'], verifyWithApi: false },
		proof: 'X-Moneroo-Signature',
		call: (_url, _account, id, secret) =>
			posted(
				'X-Moneroo-Signature',
				{ event: 'payment.success', data: { id, status: 'success', amount: 100 } },
				secret,
			),
	},
	{
		type: 'moonBackTrigger',
		account: 'moonBackApi in the header',
		parameters: { authentication: 'apiToken' },
		proof: 'signature',
		call: (_url, _account, id, secret) =>
			posted('signature', { event: 'moonback.created', id, amount: 100 }, secret),
	},
	{
		type: 'moneyNsTrigger',
		account: 'moneyNsPlatformApi by email',
		parameters: { repetitions: 'first' },
		proof: 'ping_signature',
		call: (_url, _account, id, secret) => ({
			method: 'GET',
			query: `ping_request_id=${id}&ping_signature=${sign(pingText(id), secret)}&status=paid`,
			headers: [],
			body: '',
		}),
	},
	{
		type: 'iMonezaTrigger',
		account: 'iMonezaManagementApi',
		parameters: { events: ['*'] },
		proof: 'Authentication',
		announce: async ({ simulator }, token) =>
			await (simulator as IMonezaSimulator).commands.sendCallback({ type: 'X', token, result: {} }),
		call: (url, { data }, id, secret = String(data.secretKey)) =>
			iMonezaCall(new URL(url).pathname, `CallbackType=X&CallbackToken=${id}&Extra=a%7Cb`, {
				accessKey: String(data.accessKey),
				secret,
			}),
	},
];

/** How a call of iMoneza's is signed. */
export interface IMonezaSigning {
	accessKey: string;
	secret: string;
	method?: string;
	/** ms */
	off?: number;
	signedQuery?: string;
}

export function iMonezaCall(
	path: string,
	query: string,
	{ accessKey, secret, method = 'GET', off = 0, signedQuery = query }: IMonezaSigning,
): RawCall {
	const timestamp = new Date(Date.now() + off).toUTCString();
	const hash = tokenHash(baseString(method, timestamp, path, signedQuery), secret);
	const headers = [`Timestamp: ${timestamp}`, `Authentication: ${accessKey}:${hash}`];
	return { method: 'GET', query, headers, body: '' };
}
