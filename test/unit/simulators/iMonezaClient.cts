import { IMONEZA_DEMO } from '../../../simulators/iMoneza/index.cjs';
import { baseString, tokenHash } from '../../../simulators/iMoneza/token.cjs';
import type { Seen } from './support.cjs';
import { send } from './support.cjs';

const { management, access } = IMONEZA_DEMO;

/** A client with the demo keys whose clock is `now`. */
export function iMonezaClient(url: string, now: () => number) {
	const signed = async (
		keys: typeof management,
		method: string,
		address: string,
		body?: object,
	): Promise<Seen> => {
		const timestamp = new Date(now()).toUTCString();
		const [path, query = ''] = address.split('?');
		const hash = tokenHash(baseString(method, timestamp, path, query), keys.secretKey);
		return await send(url + address, {
			method,
			headers: {
				Timestamp: timestamp,
				Authentication: `${keys.accessKey}:${hash}`,
				...(body ? { 'Content-Type': 'application/json' } : {}),
			},
			body: JSON.stringify(body),
		});
	};
	return {
		manage: async (method: string, rest: string, body?: object) =>
			await signed(management, method, `/api/Property/${management.accessKey}${rest}`, body),
		ask: async (family: string, rest: string) =>
			await signed(access, 'GET', `/api/${family}/${access.accessKey}/${rest}`),
	};
}
