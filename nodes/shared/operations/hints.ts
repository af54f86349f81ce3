import type { IExecuteFunctions, NodeExecutionHint } from 'n8n-workflow';
import type { SendingNotes } from '../request/sendingNotes';

/** A shorter wait needs no explanation, in ms. */
const WORTH_TELLING_MS = 2000;

/** Tells in the editor, above the output, why a run took so long. Hosts that cannot show hints are left alone. */
export function addHints(
	context: IExecuteFunctions,
	provider: string,
	notes: SendingNotes[],
): void {
	const messages = hintsFor(provider, notes);
	if (messages.length && 'addExecutionHints' in context) {
		context.addExecutionHints(
			...messages.map(
				(message): NodeExecutionHint => ({
					message,
					type: 'info',
					location: 'outputPane',
				}),
			),
		);
	}
}

/**
 * Sentences about waits, repetitions and work that had to be waited for.
 *
 * @param notes one entry for each item
 */
export function hintsFor(provider: string, notes: SendingNotes[]): string[] {
	const waitedMs = lengthOf(notes.flatMap(({ waits }) => waits));
	const allowance = notes.find(({ account }) => account)?.account?.allowance;
	const repeated = notes.reduce((sum, note) => sum + note.repeated, 0);
	const ready = notes.flatMap(({ readyAfterMs }) => readyAfterMs ?? []);
	const hints: string[] = [];
	if (allowance && waitedMs >= WORTH_TELLING_MS) {
		hints.push(
			allowance.requests
				? `Waited ${inWords(waitedMs)} for the rate limit of ${provider}: ${allowance.requests} requests per ${allowance.windowMs > 60_000 ? 'hour' : 'minute'}, as the credential says`
				: `Waited ${inWords(waitedMs)} because ${provider} asked for a pause`,
		);
	}
	if (repeated) {
		const [what, verb] = repeated === 1 ? ['1 request', 'was'] : [`${repeated} requests`, 'were'];
		hints.push(
			`${what} ${verb} sent once more, because ${provider} had refused or not answered the attempt before`,
		);
	}
	if (ready.length) {
		const most = ready.length > 1 ? 'at most ' : '';
		hints.push(`Ready after ${most}${inWords(Math.max(...ready))}`);
	}
	return hints;
}

/** How long at least one of several periods lasted, in ms: items may wait side by side. */
function lengthOf(periods: Array<{ from: number; to: number }>): number {
	let [length, end] = [0, 0];
	for (const { from, to } of [...periods].sort((a, b) => a.from - b.from)) {
		length += Math.max(0, to - Math.max(from, end));
		end = Math.max(end, to);
	}
	return length;
}

/** For example "61 seconds" or "4 minutes". */
function inWords(ms: number): string {
	return ms < 120_000 ? `${Math.round(ms / 1000)} seconds` : `${Math.round(ms / 60_000)} minutes`;
}
