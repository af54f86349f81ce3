import { setTimeout as sleep } from 'node:timers/promises';
import { send, type Callback } from './callbacks.cjs';

/** How many events of each provider come at once; 0 when nobody asked for a burst. */
export const BURST_SIZE = Number(process.env.E2E_BURST ?? 0);

/** As the providers do: 3 calls, each given up after 3 s. Their pauses, of minutes, are shortened. */
const ATTEMPTS = 3;
const PATIENCE_MS = 3000;
const PAUSE_MS = 5000;

/** A provider's calls for one event, until one is answered 200. */
export async function withRetries(make: () => Callback, onAnswered: () => void): Promise<void> {
	for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
		if ((await send(make(), PATIENCE_MS)) === 200) return onAnswered();
		await sleep(PAUSE_MS);
	}
}

/** In how many of the texts each event occurs. Its name is never the beginning of another one's there: a quote follows. */
export const perEvent = (texts: string[], ids: string[]): number[] =>
	ids.map(
		(id) => texts.filter((text) => text.includes(`"${id}\\"`) || text.includes(`"${id}"`)).length,
	);
