import { withinTime } from '../request/withinTime';

/** After so long the next one goes ahead, while n8n is still busy with the one before. In ms. */
const LONGEST_TURN_MS = 5000;

/**
 * Hands deliveries over to n8n one after another, in the order of their arrival. n8n starts the execution first and saves that the
 * delivery was started afterwards: if it is killed in between, the delivery starts again. Side by side, all deliveries of a burst would
 * be in that state at the same time; in a queue it is one. Each also finds saved what was started before it.
 */
export class HandOverQueue {
	private last: Promise<unknown> = Promise.resolve();

	/**
	 * Waits for its turn.
	 *
	 * @returns ends the turn
	 */
	async enter(): Promise<() => void> {
		const turn = this.last;
		let leave = () => {};
		const left = new Promise<void>((resolve) => (leave = resolve));
		this.last = turn.then(async () => await withinTime(LONGEST_TURN_MS, async () => await left));
		await turn;
		return leave;
	}
}
