/** How often a step that writes no terminal line of its own says that it is still at work, ms. */
const REMINDER = 15_000;
const TICK = 1_000;

const seconds = (from: number): string => `${Math.round((Date.now() - from) / 1000)} s`;

/** One line of progress. */
export function say(line: string): void {
	process.stdout.write(`${line}\n`);
}

/**
 * Runs one step of work and shows that it is alive: a counter on a terminal, a line now and then in a log.
 *
 * @returns what the work returned; what it throws passes through.
 */
export async function step<T>(title: string, work: () => Promise<T>): Promise<T> {
	const started = Date.now();
	const live = process.stdout.isTTY;
	if (!live) say(`${title} ...`);
	const timer = setInterval(
		() => {
			if (live) process.stdout.write(`\r${title} ... ${seconds(started)}`);
			else say(`  still at it after ${seconds(started)}`);
		},
		live ? TICK : REMINDER,
	);
	try {
		const result = await work();
		say(live ? `\r${title}: done in ${seconds(started)}    ` : `  done in ${seconds(started)}`);
		return result;
	} catch (error) {
		say(live ? `\r${title}: stopped after ${seconds(started)}` : '  stopped');
		throw error;
	} finally {
		clearInterval(timer);
	}
}
