import type { JsonObject } from '../shared/types.cjs';
import type { IMonezaState } from './state.cjs';

/** Adds a subscriber or changes what was sent of it; nothing is ever taken away. */
export function upsertSubscriber(state: IMonezaState, sent: JsonObject): JsonObject {
	const index = state.subscribers.findIndex((row) => row.SubscriberKey === sent.SubscriberKey);
	const subscriber = {
		MaximumLinkedUsers: 1,
		ValidationFields: [],
		EligibleSubscriptions: [],
		AutomaticSubscriptions: [],
		...state.subscribers[index],
		...sent,
	};
	if (index < 0) state.subscribers.push(subscriber);
	else state.subscribers[index] = subscriber;
	return subscriber;
}
