import type { Problem } from '../../result';
import type { Field } from '../field';
import type { Operation, Values } from '../operation';
import { aboveLargestAmount, aboveLargestTotal, LARGEST } from './largest';
import { mostItems, tooManyItems } from './mostItems';

/**
 * All fields of the collection Options that the row of an operation asks for: its own, and the guards.
 *
 * @param changes whether it changes something with the method that they are shown for
 */
export function optionFields({ options = [], money }: Operation, changes: boolean): Field[] {
	return [...options, ...(changes ? [mostItems] : []), ...(money ? LARGEST : [])];
}

/** One item that was read and checked, as far as the guards look at it. */
export interface GuardedItem {
	values: Values;
	/** What {@link optionFields} say for it. */
	options: Values;
}

/** What keeps one item back, whatever the others are. */
export function keptBack({ money }: Operation, item: GuardedItem): Problem | undefined {
	return money && aboveLargestAmount(money, item);
}

/**
 * What keeps the whole run back.
 *
 * @param items those that can be sent, by index
 * @param count of all items of the run
 * @returns the problem and the index of the item whose options say so
 */
export function runKeptBack(
	{ money }: Operation,
	items: Map<number, GuardedItem>,
	count: number,
): { index: number; problem: Problem } | undefined {
	const payments = [...items.values()];
	for (const [index, { options }] of items) {
		const problem =
			tooManyItems(count, options) ?? (money && aboveLargestTotal(money, payments, options));
		if (problem) return { index, problem };
	}
	return undefined;
}
