/** Milliseconds since the epoch. */
export type Clock = () => number;

let origin = performance.timeOrigin;

/** Wall-clock time that resolves fractions of a millisecond and runs evenly. */
export const systemClock: Clock = () => {
	// The even clock stands still while the machine sleeps.
	const behind = Date.now() - (origin + performance.now());
	if (Math.abs(behind) > 1000) origin += behind;
	return origin + performance.now();
};

export const toSeconds = (milliseconds: number): number => Math.floor(milliseconds / 1000);
