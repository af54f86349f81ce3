import type { Problem } from '../result';
import type { Format } from './format';

/** What every field has, whatever its kind. */
interface NamedField {
	/** The parameter's internal name. Saved workflows depend on it. */
	name: string;
	/** The field's label in the editor; messages name the field by it. */
	label: string;
	description: string;
	placeholder?: string;
	/** Whether it stands in the collection Additional Fields; otherwise it stands on the first level and has to be filled in. */
	optional?: true;
	/** `false` for a field on the first level that may stay empty. */
	required?: false;
	/** Where the value goes; the body unless given. `here`: a filter or switch for this package, which is not sent. */
	in?: 'path' | 'query' | 'body' | 'here';
	/** The place in the body or query where it is not the name, with dots between the levels. */
	path?: string;
	/** A place in the body that repeats the value of a field in the path. */
	repeatedAt?: string;
	/** The values of another field of the first level that this field is shown for, or with `not`, hidden for. It may then stay empty. */
	showFor?: { field: string; values: string[]; not?: true };
	/** An option that, once it was added, must say something: a guard that says nothing would guard nothing. */
	filledOnceAdded?: true;
	/** A further check of the value that is about to be sent. */
	check?: (value: unknown) => Problem | undefined;
}

export interface TextField extends NamedField {
	type: 'text';
	format?: Format;
	default?: string;
	/** Height of the input in lines; several mean that line breaks are welcome. */
	rows?: number;
	/** Hidden in the editor, and not quoted in messages. */
	secret?: true;
	/** Blanks at its ends belong to it, as in a password. */
	exact?: true;
	/** The most characters that the provider takes. */
	longest?: number;
	/** More characters than this were refused once; whether they still are is not known, so that is only logged. */
	longestKnown?: number;
	/** An empty text is a value of its own and is sent, once the field was added. */
	mayBeEmpty?: true;
	/** Sent as an empty text when nothing is filled in. */
	alwaysSent?: true;
	/** A decimal number in text form: a number with decimals has been rounded before it gets here, and is refused. */
	money?: true;
}

export interface NumberField extends NamedField {
	type: 'number';
	/** What the editor shows first; `''` for nothing. */
	default: number | '';
	min?: number;
	max?: number;
	/** Digits after the decimal point; left out, the number is a whole one. */
	decimals?: number;
	/** An amount: neither converted from text nor rounded, but refused. */
	money?: true;
}

/** A switch. */
export interface FlagField extends NamedField {
	type: 'flag';
	default: boolean;
	/** Sent as the editor shows it also where it was not added: the provider would take the opposite, for good. */
	sentAsShown?: true;
}

export interface ChoiceField extends NamedField {
	type: 'choice';
	choices: ReadonlyArray<{ name: string; value: string; description?: string }>;
	default: string;
	/** The provider may know more values than these: an expression may give another one. */
	open?: true;
	/** Whether it decides for all items, so that no expression is possible. */
	forAllItems?: true;
}

/** One record, picked from a searchable list or named by its ID. */
export interface RecordField extends NamedField {
	type: 'record';
	/** Name of the dropdown. */
	search: string;
	/** Left out, it is an ID. */
	format?: Format;
	/** Label of the mode in which it is typed; "By ID" unless given. */
	byLabel?: string;
	/** The mode that is shown first; `list` unless given. */
	mode?: 'list' | 'id';
	longest?: number;
}

/** Several records. */
export interface RecordsField extends NamedField {
	type: 'records';
	/** Name of the dropdown. */
	search: string;
	/** Left out, each is an ID. */
	format?: Format;
	/** Parameters whose change makes the editor load the list anew. */
	dependsOn: string[];
}

/** A date with time, sent in UTC as ISO 8601. */
export interface DateField extends NamedField {
	type: 'date';
}

/** Several entries with fields of their own, all of which an entry needs. */
export interface ListField extends NamedField {
	type: 'list';
	/** What one entry is called. */
	entry: string;
	fields: Field[];
	/** Whether a list without entries is sent, and so empties the provider's one. */
	emptyReplaces?: true;
}

/** Names with values, both as text. */
export interface PairsField extends NamedField {
	type: 'pairs';
	/** What one pair is called, and its internal name. */
	entry: string;
	entryName: string;
	/** Label, placeholder and description of the two inputs of a pair. */
	pair: {
		name: { label: string; placeholder?: string; description: string; search?: string };
		value: { placeholder?: string; description: string };
	};
	/** Whether a name may occur more than once; its values are then a list. */
	repeatable?: true;
	/** More pairs than this were refused once; that is only logged. */
	mostKnown?: number;
	dependsOn?: string[];
}

/** JSON that is written by the user. */
export interface JsonField extends NamedField {
	type: 'json';
	default: string;
	/** What it has to be. */
	shape: 'object' | 'objectOrList' | 'list';
	/** An example, for the message when it is something else. */
	example: string;
	/** Whether each of its entries is sent under its own name. */
	spread?: true;
	/** Whether it is sent as it is written, so that no number is rounded. */
	asWritten?: true;
}

/** A parameter of an operation. What can be given differs by `type`; each type is one file in `kinds/`. */
export type Field =
	| TextField
	| NumberField
	| FlagField
	| ChoiceField
	| RecordField
	| RecordsField
	| DateField
	| ListField
	| PairsField
	| JsonField;
