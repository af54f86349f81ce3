import { NodeOperationError } from 'n8n-workflow';
import type { runPoll, Watch } from '../../../../nodes/shared/polling/runPoll';
import { difference, type Snapshot } from '../../../../nodes/shared/polling/snapshot';
import { polling } from './context';

export interface World {
	/** Each with the state that it is in. */
	objects: Snapshot;
	/** What a look throws. */
	error?: unknown;
}

/** A watch over the objects of a world. */
export function watching(name: string, world: World, scope = ''): Watch {
	return {
		name,
		scope,
		check: async (remembered) => {
			const objects = { ...world.objects };
			await Promise.resolve();
			if (world.error) throw world.error;
			const { added, changed, removed } = difference((remembered ?? {}) as Snapshot, objects);
			const event = (kind: string) => (id: string) => ({ event: kind, id });
			return {
				events: [
					...added.map(event('added')),
					...changed.map(event('changed')),
					...removed.map(event('removed')),
				],
				memory: objects,
				samples: Object.keys(objects).map(event('sample')),
			};
		},
	};
}

/** What a poll has emitted, e.g. `added a`. */
export const emitted = (items: Awaited<ReturnType<typeof runPoll>>) =>
	items?.[0].map(({ json }) => `${json.event} ${json.id}`) ?? null;

export const error = (failure: object) =>
	new NodeOperationError(polling().context.getNode(), 'No', failure);
