const STREAMS = [process.stdout, process.stderr];

/**
 * Runs `work` and collects all that the process prints meanwhile, by whatever way. However the work ends, printing goes on
 * as before: jest reports a failed `expect` through the same streams.
 *
 * @param work is handed a function that gives what was printed so far
 */
export async function captureLogs<T>(
	work: (printedSoFar: () => string) => Promise<T>,
): Promise<{ result: T; logged: string }> {
	const printed: string[] = [];
	const { log, info, warn, error, debug } = console;
	const writers = STREAMS.map((stream) => stream.write);
	const keep = (...parts: unknown[]): boolean => printed.push(parts.map(asText).join(' ')) > 0;
	const printedSoFar = () => printed.join('\n');
	for (const stream of STREAMS) stream.write = keep;
	Object.assign(console, { log: keep, info: keep, warn: keep, error: keep, debug: keep });
	try {
		const result = await work(printedSoFar);
		return { result, logged: printedSoFar() };
	} finally {
		STREAMS.forEach((stream, i) => (stream.write = writers[i]));
		Object.assign(console, { log, info, warn, error, debug });
	}
}

function asText(part: unknown): string {
	if (part instanceof Error) return `${part.stack} ${JSON.stringify(part)}`;
	return typeof part === 'string' ? part : (JSON.stringify(part) ?? String(part));
}

/** Prints a measured figure past jest, which keeps the console silent. */
export function report(figure: string): void {
	process.stdout.write(`${figure}\n`);
}
