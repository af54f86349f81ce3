import type { Field, FlagField } from '../../shared/operations/field';
import { isSwitchedOn } from '../../shared/operations/kinds/flag';
import type { Values } from '../../shared/operations/operation';

const DEFAULT_MINUTES = 10;

const WAITS =
	'Whether to wait until the work is done and return the finished record as Get does, instead of returning as soon as LunaNode has accepted it';

const waitUntilReady: FlagField = {
	name: 'waitUntilReady',
	label: 'Wait Until Ready',
	description: WAITS,
	type: 'flag',
	default: false,
	required: false,
};

/**
 * The options of an operation that only starts some work.
 *
 * @param isGuess whether nobody has described how the end of the work shows
 */
export function waitOptions(isGuess: boolean): Field[] {
	return [
		{
			...waitUntilReady,
			...(isGuess && {
				description: `${WAITS}. How the end of this work shows is not documented: the VM being Online again is taken for it.`,
			}),
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
export function waitLimitMs(options: Values): number | undefined {
	const { waitLimitMinutes = DEFAULT_MINUTES } = options;
	return isSwitchedOn(waitUntilReady, options) ? Number(waitLimitMinutes) * 60_000 : undefined;
}
