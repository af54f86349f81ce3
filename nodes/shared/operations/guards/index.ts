import type { Problem } from '../../result';
import type { Field } from '../field';
import type { Operation, Values } from '../operation';
import { WHEN_EXISTS } from './existing';
import { destroyedRecord, EXPECTED_NAME } from './expectedName';
import { aboveLargestAmount, aboveLargestTotal, LARGEST } from './largest';
import { mostItems, tooManyItems } from './mostItems';
import { EXPECTED, incompleteExpectation } from './paid';
import { repeatedReference, SEND_ONCE } from './reference';

/**
 * All fields of the collection Options that the row of an operation asks for: its own, and the guards.
 *
 * @param changes whether it changes something with the method that they are shown for
 */
export function optionFields(operation: Operation, changes: boolean): Field[] {
	const { options = [], money, takesReference, paymentFacts, existing } = operation;
	return [
		...options,
		...(changes ? [mostItems] : []),
		...(money ? LARGEST : []),
		...(takesReference ? SEND_ONCE : []),
		...(paymentFacts ? EXPECTED : []),
		...(destroyedRecord(operation) ? EXPECTED_NAME : []),
		...(existing ? WHEN_EXISTS : []),
	];
}

/** One item that was read and checked, as far as the guards look at it. */
export interface GuardedItem {
	values: Values;
	/** What {@link optionFields} say for it. */
	options: Values;
}

/** What keeps one item back, whatever the others are. */
export function keptBack({ money }: Operation, item: GuardedItem): Problem | undefined {
	return incompleteExpectation(item.options) ?? (money && aboveLargestAmount(money, item));
}

/**
 * What keeps the whole run back.
 *
 * @param items those that can be sent, by index
 * @param count of all items of the run
 * @param goesOn whether the others are sent when one of them fails
 */
export function runKeptBack(
	{ money }: Operation,
	items: Map<number, GuardedItem>,
	{ count, goesOn }: { count: number; goesOn: boolean },
): Problem | undefined {
	const payments = [...items.values()];
	for (const { options } of payments) {
		const problem =
			tooManyItems(count, options) ?? (money && aboveLargestTotal(money, payments, options));
		if (problem) return problem;
	}
	return goesOn ? undefined : repeatedReference(items);
}
