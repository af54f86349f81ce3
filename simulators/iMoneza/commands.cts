import { randomUUID } from 'node:crypto';
import type { Clock } from '../shared/clock.cjs';
import type { Delivery } from '../shared/delivery.cjs';
import type { JsonObject } from '../shared/types.cjs';
import { sendCallback } from './callbacks.cjs';
import { withUsers } from './seed.cjs';
import type { IMonezaState } from './state.cjs';
import type { KeySet } from './token.cjs';

/** The extra parameter that tells which job a callback is about. */
const JOB_PARAMETERS: Record<string, string> = {
	ExternalSubscriberImportCompleted: 'ExternalSubscriberImportID',
	ExternalSubscriberExportCompleted: 'ExternalSubscriberExportID',
	ExternalFulfillmentSubscriptionExport: 'ExternalFulfillmentSubscriptionExportID',
};

const RESULT_LIFETIME_MS = 24 * 3_600_000;

export interface SendCallback {
	/** The callback URL of the key set when left out. */
	url?: string;
	type: string;
	/** A new one when left out. */
	token?: string;
	/** What CallbackResult answers for the token; a subscriber with users when left out. */
	result?: unknown;
	/** Further query parameters. */
	extra?: Record<string, string>;
	timestamp?: string;
	/** Sent instead of the right `Authentication`; `null` leaves the header out. */
	authentication?: string | null;
	/** Calls at most; the provider's 3 when left out, with nothing in between. */
	attempts?: number;
}

export interface Issued {
	token: string;
	deliveries: Delivery[];
}

/** What happens at the provider without an API call, for tests and by hand. */
export function iMonezaCommands(current: () => IMonezaState, keys: KeySet, now: Clock) {
	const issue = async (options: SendCallback): Promise<Issued> => {
		const state = current();
		const { token = randomUUID(), type, extra = {}, attempts = 3, authentication } = options;
		const { result = withUsers('sub-1001'), url = state.callbackUrl } = options;
		const timestamp = options.timestamp ?? new Date(now()).toUTCString();
		state.results.set(token, { value: result, expiresAt: now() + RESULT_LIFETIME_MS });
		if (url === undefined) return { token, deliveries: [] };
		const parameters = { CallbackType: type, CallbackToken: token, ...extra };
		const call = { url, parameters, keys, timestamp, authentication, attempts };
		return { token, deliveries: await sendCallback(call) };
	};

	return {
		/** Issues a callback of any type and returns what became of each call. */
		sendCallback: issue,
		/** Ends all queued jobs, with a callback for each. */
		async completeJobs(options: Partial<SendCallback> = {}): Promise<Issued[]> {
			const issued: Issued[] = [];
			for (const job of current().jobs.filter(({ status }) => status === 'Queued')) {
				job.status = 'Completed successfully';
				const { callbackType: type, id, result } = job;
				const extra = { [JOB_PARAMETERS[type]]: id };
				issued.push(await issue({ ...options, type, result, extra }));
			}
			return issued;
		},
		setCallbackUrl({ url }: { url: string }): void {
			current().callbackUrl = url;
		},
		issueTemporaryToken({ token }: { token: string }): void {
			current().temporaryTokens.add(token);
		},
		addResource({ resource }: { resource: JsonObject }): void {
			current().resources.push(resource);
		},
		setProperty(values: JsonObject): void {
			Object.assign(current().property, values);
		},
	};
}

export type IMonezaCommands = ReturnType<typeof iMonezaCommands>;
