import { randomInt, randomUUID } from 'node:crypto';
import { jsonReply } from '../shared/replies.cjs';
import type { JsonObject, Reply } from '../shared/types.cjs';
import { fail } from './errors.cjs';
import { withUsers } from './seed.cjs';
import type { IMonezaState } from './state.cjs';
import { upsertSubscriber } from './subscribers.cjs';

/** Carried out at once; what stays queued is the news of it. */
export function importSubscribers(state: IMonezaState, body: JsonObject): Reply {
	const list = (body.Data as JsonObject | undefined)?.Subscribers;
	if (!Array.isArray(list)) return fail(400, 'Data.Subscribers is required.');
	const valid = (list as JsonObject[]).filter(({ SubscriberKey }) => Boolean(SubscriberKey));
	for (const subscriber of valid) upsertSubscriber(state, subscriber);
	const failures = list.length - valid.length;
	return queue(state, pipedId(), 'ExternalSubscriberImportCompleted', {
		Status: 'Completed successfully',
		Errors: Array.from({ length: failures }, () => 'SubscriberKey is required.'),
		SuccessCount: valid.length,
		FailureCount: failures,
	});
}

export function exportSubscribers(state: IMonezaState, { StartDate, EndDate }: JsonObject): Reply {
	if (!isDate(StartDate) || !isDate(EndDate)) {
		return fail(400, 'StartDate and EndDate are required.');
	}
	const result = state.subscribers.map(({ SubscriberKey }) => withUsers(String(SubscriberKey)));
	const type = 'ExternalSubscriberExportCompleted';
	return queue(state, randomUUID(), type, result, { StartDate, EndDate });
}

export function exportFulfillment(state: IMonezaState, body: JsonObject): Reply {
	const { SubscriptionGroupID, AsOfDate, NotificationEmailAddress = null } = body;
	if (typeof SubscriptionGroupID !== 'string' || !isDate(AsOfDate)) {
		return fail(400, 'SubscriptionGroupID and AsOfDate are required.');
	}
	const extra = { NotificationEmailAddress, SubscriptionGroupID, AsOfDate, Data: null };
	return queue(state, pipedId(), 'ExternalFulfillmentSubscriptionExport', [], extra);
}

function queue(
	state: IMonezaState,
	id: string,
	callbackType: string,
	result: unknown,
	extra: JsonObject = {},
): Reply {
	state.jobs.push({ id, callbackType, status: 'Queued', result });
	const answer = { ID: id, NotificationEmailAddress: null, Status: 'Queued', ...extra };
	return jsonReply(200, answer);
}

/** Two kinds of job have ids of this form in the documentation. */
function pipedId(): string {
	return `${randomUUID()}|${String(randomInt(1_000_000)).padStart(19, '0')}`;
}

function isDate(value: unknown): boolean {
	return typeof value === 'string' && !Number.isNaN(Date.parse(value));
}
