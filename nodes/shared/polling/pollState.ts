import type { IDataObject } from 'n8n-workflow';

/** What one watch remembers from one poll to the next: plain JSON, and no more than it needs. */
export type Memory = IDataObject;

/**
 * All that a polling node keeps between two polls. It stands in the node's static data, which n8n stores with the workflow: nothing
 * is kept in the process, because the next poll may run in another one.
 *
 * `{ "watches": { "vm": { "scope": "toronto", "memory": { … } } }, "notBefore": 1760000000000 }`
 */
export interface PollState {
	/** By the watch's name. Replaced as a whole by each poll that got something to remember. */
	watches?: Record<string, { scope: string; memory: Memory }>;
	/** Until then the provider has asked to be left alone; ms since the epoch. */
	notBefore?: number;
}

/** The memory of a watch, or undefined when it has none that is about the same things. */
export function memoryOf(
	watches: PollState['watches'],
	{ name, scope }: { name: string; scope: string },
): Memory | undefined {
	const stored = watches?.[name];
	return stored?.scope === scope ? stored.memory : undefined;
}
