import type { IDataObject } from 'n8n-workflow';
import { isObject } from '../shared/json';
import type { Complaint } from '../shared/request/complaint';
import { refusalIn } from '../shared/request/refusal';
import { unusableAnswer, type Asked } from './voice';
import { providerMessage } from '../shared/request/providerMessage';

/** The records of an answer, or why there are none. */
export type Reading = { records: IDataObject[] } | { complaint: Complaint };

/**
 * Reads an answer with a status of success.
 *
 * @param body an object where it could be read as JSON, and text otherwise
 */
export function readAnswer(asked: Asked, body: unknown): Reading {
	const unusable = (what: string): Reading => ({ complaint: unusableAnswer(asked, what) });
	if (!isObject(body)) return unusable(unreadable(body));
	const { data } = body;
	const words = providerMessage(body);
	const refusal = refusalIn(body, 'Moneroo', asked.operation.method === 'GET');
	if (refusal && asked.operation.answer === 'marked') return { complaint: refusal };
	const without = (what: string) =>
		unusable(`Moneroo's answer holds no ${what}${words ? ` (${words})` : ''}`);
	switch (asked.operation.answer) {
		case 'created':
			return isObject(data) && data.id ? { records: [data] } : without('ID');
		case 'transaction':
			return isObject(data) && data.id ? { records: [data] } : without(asked.noun);
		case 'marked':
			// What Moneroo answers here is not documented.
			return { records: [{ success: true, ...(isObject(data) && data) }] };
		case 'catalogue':
			return Array.isArray(data) ? { records: data.filter(isObject) } : without('list of methods');
	}
}

/** The methods of a catalogue that fit a currency and a country; an empty filter lets all through. */
export function methodsFor(
	methods: IDataObject[],
	{ currency, country }: { currency?: string; country?: string },
): IDataObject[] {
	return methods.filter(
		(method) =>
			(!currency || currencyOf(method) === currency) &&
			(!country || countriesOf(method).includes(country)),
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

function unreadable(body: unknown): string {
	const text = typeof body === 'string' ? body.trim() : '';
	if (text.startsWith('<')) return 'Moneroo answered with a web page instead of data';
	if (text) return "Moneroo's answer is cut off or is not JSON";
	return 'Moneroo answered without any data';
}
