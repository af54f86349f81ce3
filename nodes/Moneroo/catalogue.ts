import type { IDataObject } from 'n8n-workflow';
import { isObject } from '../shared/json';

/** Whether a method of the catalogue fits a currency and a country; an empty filter lets all through. */
export function fitsFilters(
	method: IDataObject,
	{ currency, country }: { currency?: unknown; country?: unknown },
): boolean {
	return (
		(!currency || currencyOf(method) === currency) &&
		(!country || countriesOf(method).includes(country))
	);
}

/** The currency of a method, by its code. */
export function currencyOf({ currency }: IDataObject): string {
	return String((isObject(currency) ? currency.code : currency) ?? '');
}

/** A method without countries is for the whole world [inferred]; it fits no country that is asked for by name. */
function countriesOf({ countries }: IDataObject): unknown[] {
	return (Array.isArray(countries) ? countries : []).map((country) =>
		isObject(country) ? country.code : country,
	);
}
