import type { JsonObject } from '../shared/types.cjs';
import { seedProperty, seedResources, seedSubscribers } from './seed.cjs';

export interface Job {
	id: string;
	/** The `CallbackType` that tells of its end. */
	callbackType: string;
	status: 'Queued' | 'Completed successfully';
	result: unknown;
}

export interface CallbackResult {
	value: unknown;
	/** ms since the epoch; 24 hours after the callback was issued. */
	expiresAt: number;
}

export interface IMonezaState {
	property: JsonObject;
	resources: JsonObject[];
	subscribers: JsonObject[];
	jobs: Job[];
	/** By callback token. */
	results: Map<string, CallbackResult>;
	/** Metered accesses by user. */
	hits: Map<string, number>;
	/** Single-use tokens that are still good. */
	temporaryTokens: Set<string>;
	/** Where callbacks go; none are sent without it. */
	callbackUrl?: string;
}

export function createState(callbackUrl?: string): IMonezaState {
	const property = seedProperty();
	return {
		property,
		resources: seedResources((property.PricingGroups as JsonObject[])[0]),
		subscribers: seedSubscribers(),
		jobs: [],
		results: new Map(),
		hits: new Map(),
		temporaryTokens: new Set(['tut-demo-0001']),
		callbackUrl,
	};
}
