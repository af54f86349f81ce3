import type { Complaint } from '../shared/request/complaint';
/** What a value has to look like. Checked before anything is sent. */
export type Kind =
	/** A whole number above 0, in the currency's main unit. */
	| 'amount'
	/** ISO 4217, three letters. */
	| 'currency'
	/** ISO 3166-1 alpha-2, two letters. */
	| 'country'
	| 'email'
	/** Digits in international form. A `+` and separators are dropped. */
	| 'phone'
	/** Digits and nothing else, because money goes there. */
	| 'digits'
	/** A phone number that money goes to: digits in international form, which begins with the country code. */
	| 'msisdn'
	| 'text'
	| 'url'
	/** The ID of a record, part of the path. */
	| 'id'
	/** One payout method, picked from the live catalogue or named by its code. */
	| 'payoutMethod'
	/** Any number of payment methods, from the live catalogue or by their codes. */
	| 'paymentMethods'
	/** Names and texts that the user makes up. */
	| 'metadata'
	/** Names and texts of what a payout method needs beside the usual. A phone or account number is digits here as well. */
	| 'recipientFields';

/** One field of the API. */
export interface Field {
	/** Path in the request's body, or the name of a part of the URL or of a filter. Joined by `_` it is the field's internal name. */
	path: string;
	/** The field's label in the editor; messages name the field by it. */
	label: string;
	description: string;
	placeholder?: string;
	kind: Kind;
	/** Where the value goes; the body when left out. A filter is applied to the answer and not sent. */
	in?: 'body' | 'path' | 'filter';
	/** The longest text that Moneroo's former SDK let through. That the server refuses more is [inferred], so it is only told. */
	longest?: number;
	/** Payout methods that the field is for, or is not for. Whether such a field is needed is for the operation's `check` to say. */
	onlyFor?: string[];
	notFor?: string[];
}

/** A body on its way to Moneroo. */
export type Body = Record<string, unknown>;

/** One call of the API: the editor's fields, the request and the reading of its answer all derive from this. */
export interface Operation {
	/** The operation's internal value. */
	operation: string;
	/** The operation's label, Title Case. */
	name: string;
	/** The operation as a sentence, e.g. "Initialize a payout" without the article. */
	sentence: string;
	/** What it does, in which units and what it returns, for people and language models alike. */
	description: string;
	method: 'GET' | 'POST';
	/** Below the base URL; `{paymentId}` stands for the field of that name. */
	path: string;
	required?: Field[];
	optional?: Field[];
	/** What several fields of the checked body have to agree about. */
	check?: (body: Body) => Complaint | undefined;
	answer: /** Something new; without its ID the answer is of no use. */
	| 'created'
		/** A payment or payout. */
		| 'transaction'
		/** Whatever Moneroo says about a payment that was marked. */
		| 'marked'
		/** The records of a catalogue. */
		| 'catalogue';
}

/** A resource and its operations. */
export interface Resource {
	/** The resource's internal value. */
	resource: string;
	/** The resource's label. */
	name: string;
	/** In the middle of a sentence, e.g. "payout". */
	noun: string;
	/** The operation that a new node starts with. */
	default: string;
	operations: Operation[];
}

/** The field's internal name: the provider's path, joined by `_`. */
export function nameOf({ path }: Field): string {
	return path.replace(/\./g, '_');
}

/** Whether nothing may be sent without the field. */
export function isRequired({ required = [] }: Operation, field: Field): boolean {
	return required.includes(field) && !field.onlyFor && !field.notFor;
}

export function fieldsOf({ required = [], optional = [] }: Operation): Field[] {
	return [...required, ...optional];
}
