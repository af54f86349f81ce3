import type { Problem } from '../../result';
import type { NumberField } from '../field';
import type { Values } from '../operation';

/** For every operation that changes something. */
export const mostItems: NumberField = {
	name: 'mostItems',
	label: 'Most Items',
	description:
		'The most items that a run may have. A run with more is refused as a whole, before anything is sent. Each call of a tool is a run of one item.',
	type: 'number',
	default: 10,
	min: 1,
	required: false,
	filledOnceAdded: true,
};

/** Whether the run has more items than the options of one of them allow. */
export function tooManyItems(count: number, options: Values): Problem | undefined {
	const most = options[mostItems.name] as number | undefined;
	if (most === undefined || count <= most) return undefined;
	return {
		message: `The run has ${count} items, and '${mostItems.label}' allows ${most}. Nothing was sent`,
		description: `Look at what the nodes before give. If so many are meant, raise '${mostItems.label}'`,
		reason: 'blocked',
	};
}
