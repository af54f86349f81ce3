import { setTimeout as sleep } from 'node:timers/promises';
import { inTurns, send, type Callback } from './callbacks.cjs';

/** How many events of each provider come at once; 0 when nobody asked for a burst. */
export const BURST_SIZE = Number(process.env.E2E_BURST ?? 0);

/** As the providers do: 3 calls. Their pauses, of minutes, are shortened. */
const ATTEMPTS = 3;
const PAUSE_MS = 5000;
/** Every other caller gives up as Moneroo does, the rest waits, so that there are calls under way when n8n ends. */
const PATIENCE_MS = [3000, 60_000];

/** A provider's calls for each event, until one is answered 200. */
export async function withRetries(
	makers: Array<() => Callback>,
	onAnswered: () => void,
): Promise<void> {
	const deliverOne = async (make: () => Callback, index: number) => {
		for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
			if ((await send(make(), PATIENCE_MS[index % 2])) === 200) return onAnswered();
			await sleep(PAUSE_MS);
		}
	};
	await Promise.all(makers.map(deliverOne));
}

/** In how many of the texts each event occurs. Its name is never the beginning of another one's there: a quote follows. */
export const perEvent = (texts: string[], ids: string[]): number[] =>
	ids.map(
		(id) => texts.filter((text) => text.includes(`"${id}\\"`) || text.includes(`"${id}"`)).length,
	);

/** Sends the calls for all events. */
export const sendTen = async (
	ids: string[],
	callback: (id: string) => Callback,
): Promise<Array<number | undefined>> =>
	await inTurns(ids.map((id) => async () => await send(callback(id))));
