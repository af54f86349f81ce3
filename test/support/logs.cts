const STREAMS = [process.stdout, process.stderr];

/** Collects all that the process prints, by whatever way, until `stop` is called. */
export function captureLogs(): { text: () => string; stop: () => void } {
	const printed: string[] = [];
	const { log, info, warn, error, debug } = console;
	const writers = STREAMS.map((stream) => stream.write.bind(stream));
	const keep = (...parts: unknown[]): boolean => printed.push(parts.map(asText).join(' ')) > 0;
	for (const stream of STREAMS) stream.write = keep;
	Object.assign(console, { log: keep, info: keep, warn: keep, error: keep, debug: keep });
	return {
		text: () => printed.join('\n'),
		stop: () => {
			STREAMS.forEach((stream, i) => (stream.write = writers[i]));
			Object.assign(console, { log, info, warn, error, debug });
		},
	};
}

function asText(part: unknown): string {
	if (part instanceof Error) return `${part.stack} ${JSON.stringify(part)}`;
	return typeof part === 'string' ? part : (JSON.stringify(part) ?? String(part));
}

/** Prints a measured figure past jest, which keeps the console silent. */
export function report(figure: string): void {
	process.stdout.write(`${figure}\n`);
}
