import { contentHash } from './contentHash';
import type { Memory } from './pollState';

/** A record of a list, reduced to what decides whether it is new. */
export interface Listed<T> {
	record: T;
	id: string;
	/** ms since the epoch; left out where the record has no time. */
	time?: number;
	/** A hash of the record, where a change that its time does not show is to be told. */
	content?: string;
}

export interface ListRules {
	/** How much older than the newest known record a late one may be and still count, in ms. */
	overlapMs: number;
	/** How many records are remembered. */
	most: number;
	/**
	 * Whether the list is always read to its end, and so has to fit into the memory. Of a list that is read no further than to what is
	 * known, it is enough to remember the newest.
	 */
	isWhole: boolean;
}

export const LIST_RULES: ListRules = { overlapMs: 300_000, most: 5000, isWhole: true };

const DAY_MS = 86_400_000;

/** A list has more records than can be told apart at the next check: some would be new at each one. */
export class TooManyRecords extends Error {}

export interface NewRecords<T> {
	/** Those that were not there before, oldest first. */
	records: T[];
	memory: Memory;
}

/**
 * A hash of ID and time, and the time in ms where there is one: 16 or 30 bytes. For as long as another change could have the same
 * time, also the hash of the content, and when it was seen first, in ms: 30 bytes more.
 */
type Seen = [key: string, time?: number, content?: string, since?: number];

/** What {@link newRecords} remembers, as plain JSON. */
interface ListMemory {
	/** Records older than this are known or too late; ms. Missing while no record with a time was seen. */
	from?: number;
	/** The records since then, and those without a time; the one that was seen first comes first. */
	seen: Seen[];
}

/**
 * Finds the records of a list that were not in it before. A record is known by its ID, and by its time where it has one: give the time
 * of the last change instead of the creation, and a record that changes is new again.
 *
 * Times are mostly whole seconds, so a record may change twice within one. Therefore the content is compared as well, as long as it was
 * seen first no more than `overlapMs` ago (of a time that is a whole day, a day).
 *
 * With times, the memory follows the newest record at a distance of `overlapMs`, so that late ones are still found. Without times it is
 * a ring, in which those of the current answer come last, so that no record is forgotten that the list still has.
 *
 * @param listed the oldest first; those with a time are sorted here
 * @param remembered undefined at the first check, when all records are new
 * @param now ms since the epoch; a record from the future must not make all others too late
 * @throws TooManyRecords when the memory cannot hold what it would have to
 */
export function newRecords<T>(
	listed: Array<Listed<T>>,
	remembered: Memory | undefined,
	{ overlapMs, most, isWhole }: ListRules = LIST_RULES,
	now = Date.now(),
): NewRecords<T> {
	const { from, seen } = readMemory(remembered);
	const considered = byTime(listed)
		.filter((entry) => !isTooLate(entry, from))
		.map((entry) => ({ ...entry, key: keyOf(entry) }));
	const current = new Map(considered.map((entry) => [entry.key, entry]));
	const known = new Map(seen.map((entry) => [entry[0], entry]));
	const fresh = [...current.values()].filter((entry) =>
		isNew(entry, known.get(entry.key), { now, overlapMs }),
	);
	const times = considered.flatMap(({ time }) => (time === undefined ? [] : [time]));
	const reached = times.map((time) => Math.min(time, now) - overlapMs);
	const nextFrom = [...reached, from ?? -Infinity].reduce((a, b) => Math.max(a, b), -Infinity);

	const emitted = new Set(fresh.map(({ key }) => key));
	const isKept = ([, time]: Seen) => !isTooLate({ time }, nextFrom);
	const gone = seen.filter((entry) => isKept(entry) && !current.has(entry[0]));
	const present = [
		...seen
			.filter(([key]) => current.has(key) && !emitted.has(key))
			.map((entry) => withoutOldContent(entry, { now, overlapMs })),
		...fresh.map((entry) => seenEntry(entry, now)),
	].filter(isKept);
	const needed = isWhole ? present : present.filter(([, time]) => time !== undefined);
	if (needed.length > most) throw new TooManyRecords(tooMany(most, overlapMs, needed));
	return {
		records: fresh.map(({ record }) => record),
		memory: {
			...(nextFrom > -Infinity && { from: nextFrom }),
			seen: [...gone, ...present].slice(-most),
		},
	};
}

function tooMany(most: number, overlapMs: number, needed: Seen[]): string {
	const withinOverlap = needed.every(([, time]) => time !== undefined);
	const minutes = overlapMs / 60_000;
	return withinOverlap
		? `more than ${most} records with times within ${minutes} minutes`
		: `more than ${most} records`;
}

/**
 * Whether a page of a list reaches back to what is known, so that further pages of older records hold nothing new. For lists that
 * give the newest records first.
 */
export function reachesKnown(
	page: Array<Listed<unknown>>,
	remembered: Memory | undefined,
): boolean {
	const { from, seen } = readMemory(remembered);
	const known = new Set(seen.map(([key]) => key));
	return page.some((entry) =>
		entry.time !== undefined && from !== undefined
			? isTooLate(entry, from)
			: known.has(keyOf(entry)),
	);
}

function readMemory(remembered: Memory | undefined): ListMemory {
	const { from, seen = [] } = (remembered ?? {}) as unknown as Partial<ListMemory>;
	return { from, seen };
}

type Entry = Omit<Listed<unknown>, 'record'> & { key: string };

function seenEntry({ key, time, content }: Entry, now: number): Seen {
	if (time === undefined) return [key];
	return content === undefined ? [key, time] : [key, time, content, now];
}

interface Moment {
	now: number;
	overlapMs: number;
}

/** Whether a record was not seen, or has other content than when it was seen a short while ago. */
function isNew({ content }: Entry, known: Seen | undefined, moment: Moment): boolean {
	if (!known) return true;
	return known[2] !== undefined && isOpen(known, moment) && known[2] !== content;
}

/** Forgets the content when no further change can have the same time. */
function withoutOldContent(seen: Seen, moment: Moment): Seen {
	const [key, time] = seen;
	if (time === undefined || seen[2] === undefined || isOpen(seen, moment)) return seen;
	return [key, time];
}

/** A moment that is ahead was noted by a clock that has been put right since. */
function isOpen([, time = 0, , since = 0]: Seen, { now, overlapMs }: Moment): boolean {
	const openMs = time % DAY_MS === 0 ? DAY_MS : overlapMs;
	return Math.abs(now - since) <= openMs;
}

function keyOf({ id, time }: { id: string; time?: number }): string {
	return contentHash([id, time]);
}

function isTooLate({ time }: { time?: number }, from: number | undefined): boolean {
	return time !== undefined && from !== undefined && time < from;
}

/** Records without a time keep their order, in front of the others. */
function byTime<T>(listed: Array<Listed<T>>): Array<Listed<T>> {
	return [...listed].sort((a, b) => (a.time ?? 0) - (b.time ?? 0));
}
