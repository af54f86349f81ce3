import type { Account } from '../pacing/account';

/** What happened to the requests of one item on their way, for whoever wonders why a run took so long. */
export interface SendingNotes {
	/** When requests waited for the rate limit or a pause, in ms since 1970. */
	waits: Array<{ from: number; to: number }>;
	/** Whose limit that was. */
	account?: Account;
	/** How many requests were sent once more. */
	repeated: number;
	/** How long work that an operation only starts took until it was done, in ms. */
	readyAfterMs?: number;
}

/**
 * By the decrypted credential, which n8n hands out anew for each item and passes on to `authenticate` as it is: the only thing that an
 * item and the signing of its requests have in common.
 */
const known = new WeakMap<object, SendingNotes>();

/** The notes about the requests that are sent with this very object; they begin empty. */
export function notesOf(credential: object): SendingNotes {
	const notes = known.get(credential) ?? { waits: [], repeated: 0 };
	known.set(credential, notes);
	return notes;
}

/** Waits for a turn and takes down how long that took. */
export async function noteWait(
	credential: object,
	account: Account,
	wait: () => Promise<void>,
): Promise<void> {
	const from = Date.now();
	await wait();
	const to = Date.now();
	if (to === from) return;
	const notes = notesOf(credential);
	notes.account = account;
	notes.waits.push({ from, to });
}
