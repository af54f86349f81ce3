import type { IDataObject, INodeExecutionData, IPollFunctions } from 'n8n-workflow';
import { attempt } from '../attempt';
import { LONGEST_RETRY_AFTER_MS } from '../request/retryAfter';
import { memoryOf, type Memory, type PollState } from './pollState';
import { holdMsAfter, rateLimitedPoll } from './rateLimit';

/** What is compared at each poll, with a memory of its own. */
export interface Watch {
	/** What its memory stands under. */
	name: string;
	/** What the memory is about, such as the account and a filter. When it changes, the watch begins anew. */
	scope: string;
	/**
	 * Asks the provider and compares.
	 *
	 * @param remembered the memory of the last check; undefined at the first one. It is live: never change it.
	 * @throws what the request throws; then this watch remembers what it remembered before
	 */
	check: (remembered: Memory | undefined) => Promise<CheckResult>;
}

export interface CheckResult {
	/** What has happened since the last check, oldest first. Not emitted at the first check. */
	events: IDataObject[];
	/** What to remember from now on. */
	memory: Memory;
	/** A few records as they are now, in the form of events, for who tries the workflow out. */
	samples: IDataObject[];
}

/**
 * One poll. The first check of each watch remembers and emits nothing. A manual run shows samples and leaves the memory alone.
 *
 * Each watch's memory moves only if its check came to its end, and at the very last moment: an event is neither lost nor emitted
 * twice when something fails half-way. When one watch fails, what the others found is emitted, and the failure is logged.
 *
 * @returns the items, or null when there are none
 * @throws what a watch threw, when there is nothing to emit; after a 429 a NodeOperationError, once, and null until the time that the
 * provider asked for is over
 */
export async function runPoll(
	context: IPollFunctions,
	watches: Watch[],
): Promise<INodeExecutionData[][] | null> {
	if (context.getMode() === 'manual') return await showSamples(watches);
	// A live object: n8n stores what is assigned to it.
	const state: PollState = context.getWorkflowStaticData('node');
	// One that is further ahead than any hold was made by a clock that has been put right since.
	const holdMs = (state.notBefore ?? 0) - Date.now();
	if (holdMs > 0 && holdMs <= LONGEST_RETRY_AFTER_MS) return null;
	const before = state.watches;
	const results = await Promise.all(
		watches.map(async (watch) => ({ watch, ...(await checked(watch, before)) })),
	);
	// A poll that began later was faster and has emitted what this one found.
	if (state.watches !== before) return null;

	const events = results.flatMap(({ events: found }) => found);
	const errors = results.flatMap(({ errors: thrown }) => thrown);
	const holds = errors.map(holdMsAfter).filter((ms) => ms !== undefined);
	if (holds.length) state.notBefore = Date.now() + Math.max(...holds);
	else delete state.notBefore;
	state.watches = memories(results);
	if (errors.length && !events.length) {
		throw holds.length ? rateLimitedPoll(context.getNode(), Math.max(...holds)) : errors[0];
	}
	for (const error of errors) {
		context.logger.warn(`A part of this poll is put off: ${(error as Error).message}`);
	}
	return asItems(events);
}

type Remembered = { scope: string; memory: Memory };

interface WatchResult {
	watch: Watch;
	events: IDataObject[];
	errors: unknown[];
	remembered: Remembered | undefined;
}

async function checked(
	watch: Watch,
	watches: PollState['watches'],
): Promise<Omit<WatchResult, 'watch'>> {
	const memory = memoryOf(watches, watch);
	const result = await attempt(async () => await watch.check(memory));
	if ('error' in result)
		return { events: [], errors: [result.error], remembered: watches?.[watch.name] };
	return {
		events: memory ? result.value.events : [],
		errors: [],
		remembered: { scope: watch.scope, memory: result.value.memory },
	};
}

/** Watches that are no longer there are forgotten. */
function memories(results: WatchResult[]): Record<string, Remembered> {
	return Object.fromEntries(
		results.flatMap(({ watch, remembered }) =>
			remembered ? [[watch.name, remembered] as const] : [],
		),
	);
}

async function showSamples(watches: Watch[]): Promise<INodeExecutionData[][] | null> {
	const results = await Promise.all(watches.map(async (watch) => await watch.check(undefined)));
	return asItems(results.flatMap(({ samples }) => samples));
}

function asItems(events: IDataObject[]): INodeExecutionData[][] | null {
	return events.length ? [events.map((json) => ({ json }))] : null;
}
