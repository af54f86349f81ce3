import type { CancelSignal } from './account';
import type { Waiting } from './waitingLine';

/**
 * Who waits with which signal. One execution's requests all have the same one, and each listener of a signal makes the next one take
 * longer to add, so there is one for all of them.
 */
export class Cancelling {
	private readonly groups = new Map<CancelSignal, { all: Set<Waiting>; release: () => void }>();

	/** @param onCancel called for each that still waits when its signal aborts */
	constructor(private readonly onCancel: (waiting: Waiting) => void) {}

	add(waiting: Waiting): void {
		const { signal } = waiting;
		if (!signal) return;
		const group = this.groups.get(signal) ?? this.listen(signal);
		group.all.add(waiting);
	}

	remove(waiting: Waiting): void {
		const { signal } = waiting;
		const group = signal && this.groups.get(signal);
		if (!group) return;
		group.all.delete(waiting);
		if (group.all.size > 0) return;
		group.release();
		this.groups.delete(signal);
	}

	private listen(signal: CancelSignal) {
		const all = new Set<Waiting>();
		const cancelAll = () => {
			for (const waiting of all) this.onCancel(waiting);
		};
		signal.addEventListener?.('abort', cancelAll);
		const group = { all, release: () => signal.removeEventListener?.('abort', cancelAll) };
		this.groups.set(signal, group);
		return group;
	}
}
