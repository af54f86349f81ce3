import type { Delivery } from '../shared/delivery.cjs';
import type { JsonObject } from '../shared/types.cjs';
import type { ErrorShape } from './errors.cjs';
import type { Kind, Status, Transaction, Transactions } from './transactions.cjs';
import { webhookView } from './views.cjs';
import type { BodyStyle } from './webhooks.cjs';
import { encodeBody, sendMonerooWebhook } from './webhooks.cjs';

export interface MonerooState {
	transactions: Transactions;
	errorShape: ErrorShape;
}

export interface SendWebhook {
	url: string;
	/** e.g. `payment.success` */
	event: string;
	/** The transaction to tell about; its present record becomes `data`. */
	id?: string;
	/** Replaces entries of `data`, or is all of it when there is no `id`. */
	data?: JsonObject;
	/** Raw body instead of an encoded `event` and `data`. */
	body?: string;
	style?: BodyStyle;
	secret?: string;
	/** Sent instead of the right signature; `null` leaves the header out. */
	signature?: string | null;
	/** Calls at most, one when left out; the provider makes up to 4. */
	attempts?: number;
	/** The receiver's time to answer, in ms; the provider's when left out. */
	timeoutMs?: number;
}

/** What happens at the provider without an API call, for tests and by hand. */
export function monerooCommands(state: () => MonerooState, webhookSecret: string) {
	return {
		/** Adds a transaction as if it had been initialized, and returns it. */
		addTransaction({ kind, request }: { kind: Kind; request: JsonObject }): Transaction {
			return state().transactions.add(kind, request);
		},
		setStatus({ id, status }: { id: string; status: Status }): Transaction {
			return state().transactions.setStatus(id, status);
		},
		setErrorShape({ shape }: { shape: ErrorShape }): void {
			state().errorShape = shape;
		},
		/** Calls a receiver with a signed event and returns what became of each call. */
		async sendWebhook(options: SendWebhook): Promise<Delivery[]> {
			const { url, event, id, data, style = 'php', signature, attempts = 1, timeoutMs } = options;
			const kind: Kind = event.startsWith('payout.') ? 'payout' : 'payment';
			const row = id === undefined ? undefined : state().transactions.find(kind, id);
			const record = row ? webhookView(row) : id === undefined ? {} : { id };
			const body =
				options.body === undefined
					? encodeBody({ event, data: { ...record, ...data } }, style)
					: Buffer.from(options.body);
			const secret = options.secret ?? webhookSecret;
			return await sendMonerooWebhook({ url, secret, body, signature, attempts, timeoutMs });
		},
	};
}

export type MonerooCommands = ReturnType<typeof monerooCommands>;
