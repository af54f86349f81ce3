import { NodeApiError, type IDataObject, type INode } from 'n8n-workflow';
import { contentHash } from '../../shared/polling/contentHash';
import type { Watch } from '../../shared/polling/runPoll';
import { difference, type Snapshot } from '../../shared/polling/snapshot';
import { simplifiedResource } from '../simplify';
import type { PollingEvent } from './fields';

/** What to watch, and how to tell of it. */
export interface WatchedResources {
	node: INode;
	/** The complete list, in one document. */
	list: () => Promise<IDataObject[]>;
	/** What the memory is about: the property of the account. */
	account: string;
	events: PollingEvent[];
	isSimple: boolean;
}

/**
 * New and changed resources. iMoneza gives neither a date of change nor pages, so a hash of each resource is remembered: 29 bytes for
 * one resource, its key included, however long that is.
 */
export function resourceWatch({ node, list, account, events, isSimple }: WatchedResources): Watch {
	return {
		name: 'resources',
		scope: account,
		check: async (remembered) => {
			const byId = new Map((await list()).map((record) => [idOf(record, node), record]));
			const now: Snapshot = {};
			for (const [id, record] of byId) now[id] = contentHash(ownContent(record));
			const { added, changed } = difference((remembered ?? {}) as Snapshot, now);
			const eventFor = (event: PollingEvent, id: string): IDataObject => {
				const record = byId.get(id) as IDataObject;
				return { event, ...(isSimple ? simplifiedResource(record) : record) };
			};
			const found = { resourceCreated: added, resourceChanged: changed };
			const [sample] = byId.keys();
			return {
				events: events.flatMap((event) => found[event].map((id) => eventFor(event, id))),
				memory: now,
				samples: sample === undefined ? [] : events.map((event) => eventFor(event, sample)),
			};
		},
	};
}

/** Without a key, resources could not be told apart, and all would look new with the next complete answer. */
function idOf({ ExternalKey }: IDataObject, node: INode): string {
	if (typeof ExternalKey === 'string' && ExternalKey) return contentHash(ExternalKey);
	throw new NodeApiError(
		node,
		{},
		{
			message: "iMoneza's list holds a resource without an ExternalKey",
			description: 'The trigger asks again at its next poll',
		},
	);
}

/** The list repeats the pricing group in every resource; a new price of the group is no change of a thousand articles. */
function ownContent({ PricingGroup, ...own }: IDataObject): IDataObject {
	const { PricingGroupID } = (PricingGroup ?? {}) as IDataObject;
	return { ...own, PricingGroupID };
}
