import type { IDataObject } from 'n8n-workflow';
import type { Problem } from '../../result';
import { DECIMAL, unitsOf } from '../decimal';
import type { ChoiceField, TextField } from '../field';
import { CURRENCY, inCapitals } from '../formats';
import type { Operation, Values } from '../operation';

/** What a record of a payment says about what was paid; undefined where it says nothing. */
export interface PaymentFacts {
	/** Whether the payment has come to a good end. */
	isSuccess: boolean;
	amount: unknown;
	currency: unknown;
	/** `live` or `sandbox`; anything else is neither. */
	environment: unknown;
}

const expectedAmount: TextField = {
	name: 'expectedAmount',
	label: 'Expected Amount',
	description:
		"The amount that you ask for, in the currency's main unit. The item then has the field paid: true when the payment succeeded, is not less than this, and is in the expected currency and environment; otherwise false.",
	placeholder: 'e.g. 7500',
	type: 'text',
	format: {
		...DECIMAL,
		what: 'an amount above 0',
		fits: (text) => DECIMAL.fits(text) && /[1-9]/.test(text),
	},
	money: true,
	required: false,
	filledOnceAdded: true,
};

const expectedCurrency: TextField = {
	name: 'expectedCurrency',
	label: 'Expected Currency',
	description: 'The currency of the Expected Amount, as its three-letter code (ISO 4217)',
	placeholder: 'e.g. XOF',
	type: 'text',
	format: inCapitals(CURRENCY),
	required: false,
	filledOnceAdded: true,
};

const expectedEnvironment: ChoiceField = {
	name: 'expectedEnvironment',
	label: 'Expected Environment',
	description: 'Where a payment has to be made to count as paid; without this option, live',
	type: 'choice',
	choices: [
		{ name: 'Live', value: 'live' },
		{ name: 'Sandbox', value: 'sandbox' },
	],
	default: 'live',
	required: false,
	filledOnceAdded: true,
};

export const EXPECTED = [expectedAmount, expectedCurrency, expectedEnvironment];

/** An amount without its currency says nothing, and neither does the reverse. */
export function incompleteExpectation(options: Values): Problem | undefined {
	const isAdded = EXPECTED.some(({ name }) => options[name] !== undefined);
	const missing = [expectedAmount, expectedCurrency].find(
		({ name }) => options[name] === undefined,
	);
	if (!isAdded || !missing) return undefined;
	return {
		message: `The '${missing.label}' option is missing, without which nobody can tell whether it was paid`,
		description: `Add '${missing.label}', or remove the other expectations`,
	};
}

/**
 * Whether a payment is what is expected.
 *
 * @param record as the provider gave it
 * @returns undefined when nothing is expected
 */
export function paidAsExpected(
	{ paymentFacts }: Operation,
	record: IDataObject,
	options: Values,
): boolean | undefined {
	const wanted = unitsOf(options[expectedAmount.name]);
	if (!paymentFacts || wanted === undefined) return undefined;
	const { isSuccess, amount, currency, environment } = paymentFacts(record);
	const paid = unitsOf(amount);
	return (
		isSuccess &&
		paid !== undefined &&
		paid >= wanted &&
		currency === options[expectedCurrency.name] &&
		environment === (options[expectedEnvironment.name] ?? expectedEnvironment.default)
	);
}
