import { createHmac } from 'node:crypto';
import type { LunaNodeSimulator } from '../../../simulators/lunaNode/index.cjs';
import { LUNANODE_DEMO_KEY } from '../../../simulators/lunaNode/index.cjs';
import type { Seen } from './support.cjs';
import { send } from './support.cjs';

export interface CallOptions {
	key?: { apiId: string; apiKey: string };
	nonce?: string;
	/** Spoils the signed form before it is sent. */
	tamper?(form: URLSearchParams): void;
}

export async function lunaNodeCall(
	{ url }: Pick<LunaNodeSimulator, 'url'>,
	action: string,
	parameters: Record<string, unknown> = {},
	{ key = LUNANODE_DEMO_KEY, nonce, tamper }: CallOptions = {},
): Promise<Seen> {
	const { apiId, apiKey } = key;
	const req = JSON.stringify({
		...parameters,
		api_id: apiId,
		api_partialkey: apiKey.slice(0, 64),
	});
	const time = nonce ?? String(Math.floor(Date.now() / 1000));
	const signature = createHmac('sha512', apiKey).update(`${action}/|${req}|${time}`).digest('hex');
	const form = new URLSearchParams({ req, signature, nonce: time });
	tamper?.(form);
	return await send(`${url}/api/${action}/`, {
		method: 'POST',
		headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
		body: form.toString(),
	});
}
