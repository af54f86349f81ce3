import type { IDataObject, INodeExecutionData, IPollFunctions } from 'n8n-workflow';
import { outcome } from '../request/outcome';
import { LONGEST_RETRY_AFTER_MS } from '../request/retryAfter';
import { memoryOf, type Memory, type PollState } from './pollState';
import { holdMsAfter, rateLimitedPoll } from './rateLimit';

/** Something that is asked about at each poll, with a memory of its own. */
export interface Watch {
	/** What its memory stands under. */
	name: string;
	/** What the memory is about, such as the account and a filter. When it changes, the watch begins anew. */
	scope: string;
	/**
	 * Asks the provider and compares.
	 *
	 * @param remembered the memory of the last look; undefined at the first one. It is live: never change it.
	 * @throws what the request throws; then this watch remembers what it remembered before
	 */
	look: (remembered: Memory | undefined) => Promise<Look>;
}

export interface Look {
	/** What has happened since the last look, oldest first. Not emitted at the first look. */
	events: IDataObject[];
	/** What to remember from now on. */
	memory: Memory;
	/** A few records as they are now, in the form of events, for who tries the workflow out. */
	samples: IDataObject[];
}

/**
 * One poll. The first look of each watch remembers and emits nothing. A manual run shows samples and leaves the memory alone.
 *
 * Each watch's memory moves only if its look came to its end, and at the very last moment: an event is neither lost nor emitted
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
	const looks = await Promise.all(
		watches.map(async (watch) => ({ watch, ...(await lookOf(watch, before)) })),
	);
	// A poll that began later was faster and has emitted what this one found.
	if (state.watches !== before) return null;

	const events = looks.flatMap(({ events: found }) => found);
	const errors = looks.flatMap(({ errors: thrown }) => thrown);
	const holds = errors.map(holdMsAfter).filter((ms) => ms !== undefined);
	if (holds.length) state.notBefore = Date.now() + Math.max(...holds);
	else delete state.notBefore;
	state.watches = remembered(looks);
	if (errors.length && !events.length) {
		throw holds.length ? rateLimitedPoll(context.getNode(), Math.max(...holds)) : errors[0];
	}
	for (const error of errors) {
		context.logger.warn(`A part of this poll is put off: ${(error as Error).message}`);
	}
	return asItems(events);
}

type Kept = { scope: string; memory: Memory };

interface Looked {
	watch: Watch;
	events: IDataObject[];
	errors: unknown[];
	kept: Kept | undefined;
}

async function lookOf(watch: Watch, watches: PollState['watches']): Promise<Omit<Looked, 'watch'>> {
	const memory = memoryOf(watches, watch);
	const look = await outcome(async () => await watch.look(memory));
	if ('error' in look) return { events: [], errors: [look.error], kept: watches?.[watch.name] };
	return {
		events: memory ? look.value.events : [],
		errors: [],
		kept: { scope: watch.scope, memory: look.value.memory },
	};
}

/** Watches that are no longer there are forgotten. */
function remembered(looks: Looked[]): Record<string, Kept> {
	return Object.fromEntries(
		looks.flatMap(({ watch, kept }) => (kept ? [[watch.name, kept] as const] : [])),
	);
}

async function showSamples(watches: Watch[]): Promise<INodeExecutionData[][] | null> {
	const looks = await Promise.all(watches.map(async (watch) => await watch.look(undefined)));
	return asItems(looks.flatMap(({ samples }) => samples));
}

function asItems(events: IDataObject[]): INodeExecutionData[][] | null {
	return events.length ? [events.map((json) => ({ json }))] : null;
}
