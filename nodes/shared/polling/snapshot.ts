/** Which objects there are: ID → whatever tells that an object has changed, as short as possible. */
export type Snapshot = Record<string, string>;

/**
 * What was remembered, for looking up IDs in. IDs are whatever a provider gives, and no object may find a name of its own that
 * JavaScript gives it, such as `constructor`.
 */
export function readSnapshot(remembered: object | undefined): Snapshot {
	return Object.assign(Object.create(null) as Snapshot, remembered);
}

/** IDs. Those of one list are in the order of the snapshot that they come from. */
export interface Difference {
	added: string[];
	changed: string[];
	removed: string[];
}

/** What has become of the objects between two looks at a list that has all of them. */
export function difference(before: Snapshot, now: Snapshot): Difference {
	const old = new Map(Object.entries(before));
	const current = new Map(Object.entries(now));
	const ids = [...current.keys()];
	return {
		added: ids.filter((id) => !old.has(id)),
		changed: ids.filter((id) => old.has(id) && old.get(id) !== current.get(id)),
		removed: [...old.keys()].filter((id) => !current.has(id)),
	};
}
