import type { IDataObject } from 'n8n-workflow';
import type { Dropdown } from '../shared/operations/dropdowns';
import type { Field } from '../shared/operations/field';
import { currencyOf, fitsFilters } from './catalogue';
import { currency, customerCountry } from './fields';
import {
	getPaymentMethods,
	getPayoutMethods,
	paymentMethod,
	payoutMethod,
} from './resources/methods';
import { restrictedCountry } from './resources/payment';
import { method } from './resources/payout';

const catalogueEntry = {
	value: ['short_code'],
	names: ['name'],
	details: [currencyOf, 'short_code'],
};

/** Payout methods of the chosen currency and of the customer's country. */
export const PAYOUT_METHODS: Dropdown = {
	...catalogueEntry,
	search: 'searchPayoutMethods',
	resource: payoutMethod,
	operation: getPayoutMethods,
	pick: offered(customerCountry),
};

/** Payment methods of the chosen currency and country. */
export const PAYMENT_METHODS: Dropdown = {
	...catalogueEntry,
	search: 'getPaymentMethods',
	resource: paymentMethod,
	operation: getPaymentMethods,
	pick: offered(restrictedCountry),
};

/** What the catalogue says that the chosen payout method needs; every method's fields while none is chosen. */
export const RECIPIENT_FIELDS: Dropdown = {
	search: 'getRecipientFields',
	resource: payoutMethod,
	operation: getPayoutMethods,
	value: ['name'],
	names: ['label'],
	details: ['name'],
	pick: (methods, chosen) => {
		const code = chosen(method);
		const isKnown = methods.some(({ short_code }) => short_code === code);
		const fields = methods
			.filter(({ short_code }) => !isKnown || short_code === code)
			.flatMap(({ fields: needed }) => (Array.isArray(needed) ? (needed as IDataObject[]) : []));
		return [...new Map(fields.map((field) => [field.name, field])).values()];
	},
};

/** @param country the field that says where a method has to work */
function offered(country: Field): Dropdown['pick'] {
	return (methods, chosen) => {
		const filters = { currency: chosen(currency), country: chosen(country) };
		return methods.filter((entry) => entry.is_enabled !== false && fitsFilters(entry, filters));
	};
}
