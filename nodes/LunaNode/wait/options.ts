import type { Field } from '../../shared/operations/field';

const DEFAULT_MINUTES = 10;

const WAITS =
	'Whether to wait until the work is done and return the finished record as Get does, instead of returning as soon as LunaNode has accepted it';

/**
 * The options of an operation that only starts some work.
 *
 * @param isGuess whether nobody has described how the end of the work shows
 */
export function waitOptions(isGuess: boolean): Field[] {
	return [
		{
			name: 'waitUntilReady',
			label: 'Wait Until Ready',
			description: isGuess
				? `${WAITS}. How the end of this work shows is not documented: the VM being Online again is taken for it.`
				: WAITS,
			type: 'flag',
			default: false,
			required: false,
		},
		{
			name: 'waitLimitMinutes',
			label: 'Wait Limit (Minutes)',
			description:
				'How long Wait Until Ready waits for one item before it gives up, in minutes. The work goes on at LunaNode all the same.',
			type: 'number',
			default: DEFAULT_MINUTES,
			min: 1,
			required: false,
		},
	];
}

/** How long to wait, in ms; undefined when the operation is not to be waited for. */
export function waitLimitMs(options: Record<string, unknown>): number | undefined {
	const { waitUntilReady, waitLimitMinutes = DEFAULT_MINUTES } = options;
	return waitUntilReady === true ? Number(waitLimitMinutes) * 60_000 : undefined;
}
