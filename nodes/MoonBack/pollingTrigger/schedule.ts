import { toCronExpression } from 'n8n-workflow';

type PollTime = Parameters<typeof toCronExpression>[0];

/** The values that a cron field can take. */
const FIELD_SIZE = 60;

/**
 * How often a schedule polls within its busiest hour.
 *
 * @param pollTimes the value of n8n's "Poll Times", `{ item: [{ mode: 'everyMinute' }, …] }`
 */
export function pollsPerHour(pollTimes: unknown): number {
	const { item = [] } = (pollTimes ?? {}) as { item?: PollTime[] };
	return item.map(toCronExpression).reduce((sum, cron) => sum + runsPerHour(cron), 0);
}

/** Only seconds and minutes count: an hour in which the schedule rests makes the busiest one no better. */
function runsPerHour(cron: string): number {
	const fields = cron.trim().split(/\s+/);
	const [minutes, seconds] = fields.length > 5 ? [fields[1], fields[0]] : [fields[0], '0'];
	return valuesIn(minutes) * valuesIn(seconds);
}

/** How many of the 60 values a list such as `0-29/5,45` names. */
function valuesIn(field: string): number {
	const values = Array.from({ length: FIELD_SIZE }, (_, value) => value);
	const parts = field.split(',').map(readPart);
	return values.filter((value) => parts.some((isIn) => isIn(value))).length;
}

function readPart(part: string): (value: number) => boolean {
	const [range, step] = part.split('/');
	const [first, last] = range === '*' ? [0, FIELD_SIZE - 1] : range.split('-').map(Number);
	// `5/10` runs to the end of the hour, `5` is itself only.
	const to = last ?? (step === undefined ? first : FIELD_SIZE - 1);
	const by = Number(step ?? 1);
	return (value) => value >= first && value <= to && (value - first) % by === 0;
}
