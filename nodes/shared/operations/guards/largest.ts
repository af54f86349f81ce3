import type { Problem } from '../../result';
import { DECIMAL, decimalText, unitsOf, type Units } from '../decimal';
import type { TextField } from '../field';
import type { Values } from '../operation';

/** Which fields of an operation that moves money hold what it moves. */
export interface MoneyFields {
	amount: string;
	currency: string;
}

const money = {
	type: 'text',
	format: DECIMAL,
	money: true,
	required: false,
	filledOnceAdded: true,
	placeholder: 'e.g. 50000',
} as const;

const largestAmount: TextField = {
	...money,
	name: 'largestAmount',
	label: 'Largest Amount',
	description:
		"The largest amount that an item may have, in the currency's main unit like the amount itself. An item above it is not sent.",
};

const largestTotal: TextField = {
	...money,
	name: 'largestTotal',
	label: 'Largest Total',
	description:
		'The largest sum of all items of a run, which then have to be in one currency. A run above it is refused as a whole, before anything is sent. Each call of a tool is a run of one item.',
};

export const LARGEST: TextField[] = [largestAmount, largestTotal];

/** One item that is about to be sent. */
interface Payment {
	values: Values;
	options: Values;
}

/** Whether an item moves more than its own options allow. */
export function aboveLargestAmount(
	{ amount, currency }: MoneyFields,
	{ values, options }: Payment,
): Problem | undefined {
	const most = limitIn(options, largestAmount);
	const moved = unitsOf(values[amount]);
	if (most === undefined || (moved !== undefined && moved <= most)) return undefined;
	return {
		message: `The amount is ${amountText(values[amount], values[currency])}, and '${largestAmount.label}' allows ${decimalText(most)}`,
		description: `Check the amount. If it is meant, raise '${largestAmount.label}'`,
		reason: 'blocked',
	};
}

/**
 * Whether the items of a run together move more than the options of one of them allow.
 *
 * @param payments those of the run that can be sent
 * @param options of the item that is asked about
 */
export function aboveLargestTotal(
	{ amount, currency }: MoneyFields,
	payments: Payment[],
	options: Values,
): Problem | undefined {
	const most = limitIn(options, largestTotal);
	if (most === undefined) return undefined;
	const currencies = [...new Set(payments.map(({ values }) => String(values[currency])))];
	if (currencies.length > 1) {
		return {
			message: `The items are in several currencies (${currencies.slice(0, 5).join(', ')}), so '${largestTotal.label}' cannot be compared with their sum. Nothing was sent`,
			description: 'Run the node once for each currency',
			reason: 'blocked',
		};
	}
	const amounts = payments.map(({ values }) => unitsOf(values[amount]));
	const total = amounts.includes(undefined)
		? undefined
		: (amounts as Units[]).reduce((sum, one) => sum + one, BigInt(0));
	if (total !== undefined && total <= most) return undefined;
	const sum = amountText(total === undefined ? undefined : decimalText(total), currencies[0]);
	return {
		message: `The items are ${sum} together, and '${largestTotal.label}' allows ${decimalText(most)}. Nothing was sent`,
		description: `Look at what the nodes before give. If it is meant, raise '${largestTotal.label}'`,
		reason: 'blocked',
	};
}

function limitIn(options: Values, { name }: TextField): Units | undefined {
	return options[name] === undefined ? undefined : unitsOf(options[name]);
}

function amountText(amount: unknown, currency: unknown): string {
	return `${String(amount ?? 'no amount')} ${String(currency)}`;
}
