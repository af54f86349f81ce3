// References that were used once, in n8n's own deduplication store: the table `processed_data` of n8n's database, one row per workflow and
// node (n8n, deduplication-helper.js). n8n reads the row, changes it and writes it back as a whole, without a lock. So two that do so at the
// same moment can both find a reference new, and the later write takes the place of the earlier one. Therefore:
//
// - Within a process, all access to a row goes one after another.
// - With its reference, each claim writes a mark that nobody else has, and looks after a pause whether the mark is still there. Of two
//   processes that wrote over one another, one finds its mark gone, and gives way.
// - What is left is a process that stands still for longer than the pause between its reading and its writing. The pause grows with the
//   time that the store takes.
import { sleep, type ICheckProcessedOptions, type IExecuteFunctions } from 'n8n-workflow';
import { attempt } from '../../attempt';
import { oneAfterAnother } from './oneAfterAnother';

/** Where claims are kept; n8n of old has no such thing. */
type Store = Pick<IExecuteFunctions['helpers'], 'checkProcessedAndRecord' | 'removeProcessed'>;

export interface ClaimContext {
	helpers: Partial<Store>;
	getNode: () => { id: string };
	getWorkflow: () => { id?: string };
}

/** A claim has two entries, so that 12,500 references are kept; the oldest are forgotten first. */
const OPTIONS: ICheckProcessedOptions = { mode: 'entries', maxEntries: 25_000 };

/** Between writing a mark and looking for it, in ms; much longer than a database takes for a row. */
const SHORTEST_PAUSE_MS = 200;
const LONGEST_PAUSE_MS = 5000;

/** How often a claim that others wrote over is made again. */
const MOST_LOOKS = 5;

/** What became of a claim; `failed` when n8n has no store, or could not use it. */
export type Claim =
	| { state: 'mine'; release: () => Promise<boolean> }
	| { state: 'taken' }
	| { state: 'failed'; why: 'no store' | 'not saved' | 'busy' | 'error' };

/** Claims a reference for this node. Never throws; what it does not know counts as not claimed, so nothing may be sent then. */
export async function claim(context: ClaimContext, reference: string): Promise<Claim> {
	const store = storeOf(context);
	if (!store) return { state: 'failed', why: 'no store' };
	const { id } = context.getWorkflow();
	if (!id) return { state: 'failed', why: 'not saved' };
	const row = `${id} ${context.getNode().id}`;
	const claimed = await attempt(async () => await claimIn(row, store, reference));
	return 'value' in claimed ? claimed.value : { state: 'failed', why: 'error' };
}

async function claimIn(row: string, store: Store, reference: string): Promise<Claim> {
	const entries = [reference, `${reference} ${Math.random()} ${Math.random()}`];
	const [, mark] = entries;
	const record = async () => await oneAfterAnother(row, async () => await recordIn(store, entries));
	const remove = async (which: string[]) =>
		await oneAfterAnother(row, async () => await store.removeProcessed(which, 'node', OPTIONS));
	const first = await record();
	let isTaken = !first.isNew(reference);
	for (let looks = 0, { tookMs } = first; !isTaken && looks < MOST_LOOKS; looks++) {
		await sleep(Math.min(LONGEST_PAUSE_MS, Math.max(SHORTEST_PAUSE_MS, 3 * tookMs)));
		const seen = await record();
		if (!seen.isNew(mark)) {
			const release = async () => 'value' in (await attempt(async () => await remove(entries)));
			return { state: 'mine', release };
		}
		// Somebody wrote over the mark: with the same reference, or with another one, and then both are gone and were written anew.
		isTaken = !seen.isNew(reference);
		({ tookMs } = seen);
	}
	await remove(isTaken ? [mark] : entries);
	return isTaken ? { state: 'taken' } : { state: 'failed', why: 'busy' };
}

async function recordIn(store: Store, entries: string[]) {
	const startedAt = Date.now();
	const { new: added } = await store.checkProcessedAndRecord(entries, 'node', OPTIONS);
	return { tookMs: Date.now() - startedAt, isNew: (entry: string) => added.includes(entry) };
}

function storeOf({ helpers }: ClaimContext): Store | undefined {
	const { checkProcessedAndRecord, removeProcessed } = helpers;
	return checkProcessedAndRecord && removeProcessed
		? { checkProcessedAndRecord, removeProcessed }
		: undefined;
}
