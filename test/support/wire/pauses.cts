/** Shorter ones pass by themselves. In ms. */
const SHORTEST_MS = 100;

/** A pause ends by resolving a promise, which is a function of the engine's own; a time-out calls a function of somebody's. */
const isPause = (handler: object) =>
	/\[native code\]/.test(Function.prototype.toString.call(handler));

/**
 * Lets the pauses before a repetition and between two looks pass at once while something runs, and the monotonic clock jump over
 * them. No test may sleep, and what goes over the wire does not depend on it.
 */
export async function withoutPauses<T>(work: () => Promise<T>): Promise<T> {
	const { setTimeout: realTimeout, performance } = globalThis;
	const realNow = performance.now.bind(performance);
	let skipped = 0;
	const quick = (handler: (...rest: unknown[]) => void, ms = 0, ...rest: unknown[]) => {
		if (ms < SHORTEST_MS || !isPause(handler)) return realTimeout(handler, ms, ...rest);
		const jump = () => {
			skipped += ms;
			handler(...rest);
		};
		return realTimeout(jump, 0);
	};
	globalThis.setTimeout = Object.assign(quick, realTimeout) as unknown as typeof setTimeout;
	performance.now = () => realNow() + skipped;
	try {
		return await work();
	} finally {
		globalThis.setTimeout = realTimeout;
		performance.now = realNow;
	}
}
