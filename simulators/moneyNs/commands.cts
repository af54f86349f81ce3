import type { Delivery } from '../shared/delivery.cjs';
import { deliverRepeatedly } from '../shared/delivery.cjs';
import type { JsonObject } from '../shared/types.cjs';
import type { MoneyNsState, User } from './state.cjs';

export interface SendPing {
	/** The `ping_url` of the checkout opened last when left out. */
	url?: string;
	/** How the provider calls is not known: by GET with a query, or by POST with JSON. */
	method?: 'GET' | 'POST';
	/** What is sent along; the `request_id` of the checkout opened last when left out. */
	fields?: Record<string, string>;
	attempts?: number;
}

const PING_TIMEOUT_MS = 10_000;

/** What happens at the provider without an API call, for tests and by hand. */
export function moneyNsCommands(current: () => MoneyNsState) {
	return {
		/** Ends all sessions before their time. */
		revokeSessions(): void {
			for (const session of current().sessions) session.revoked = true;
		},
		/** Lets all sessions reach the end of their time. */
		expireSessions(): void {
			for (const session of current().sessions) session.until = 0;
		},
		setUserStatus({ email, status }: { email: string; status: User['status'] }): void {
			const user = current().users.find((candidate) => candidate.email === email);
			if (!user) throw new Error(`No user ${email}`);
			Object.assign(user, { status, failedLogins: 0 });
		},
		setAlgorithms({ code, algorithms }: { code: string; algorithms: string[] }): void {
			const platform = current().platforms.find((candidate) => candidate.code === code);
			if (!platform) throw new Error(`No platform ${code}`);
			platform.algorithms = algorithms;
		},
		addOrder({ order }: { order: JsonObject }): void {
			current().orders.push(order);
		},
		/** Calls a ping URL, which the provider does not sign, and returns what became of each call. */
		async sendPing({ method = 'GET', attempts = 1, ...ping }: SendPing = {}): Promise<Delivery[]> {
			const checkout = current().checkouts.at(-1) ?? {};
			const url = ping.url ?? checkout.ping_url;
			if (typeof url !== 'string') throw new Error('No checkout with a ping_url was opened');
			const fields = ping.fields ?? { request_id: String(checkout.request_id ?? '') };
			const sent =
				method === 'GET'
					? { url: withQuery(url, fields) }
					: { url, headers: { 'Content-Type': 'application/json' }, body: json(fields) };
			const outgoing = { ...sent, method, timeoutMs: PING_TIMEOUT_MS };
			return await deliverRepeatedly(outgoing, attempts, (status) => status >= 200 && status < 300);
		},
	};
}

export type MoneyNsCommands = ReturnType<typeof moneyNsCommands>;

function withQuery(url: string, fields: Record<string, string>): string {
	const added = new URLSearchParams(fields).toString();
	if (added === '') return url;
	return `${url}${url.includes('?') ? '&' : '?'}${added}`;
}

function json(fields: Record<string, string>): Buffer {
	return Buffer.from(JSON.stringify(fields));
}
