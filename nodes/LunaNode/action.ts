/**
 * How well an action is known: from the provider's documentation, from client libraries because that part of the
 * documentation could not be read, or only from programs that the provider itself publishes.
 */
export type Evidence = 'documented' | 'client-defined' | 'official-client-only';

/** What a text has to look like. Checked before anything is sent. */
export type Format = 'id' | 'planId' | 'ip' | 'cidr' | 'url' | 'privateKey';

/** The searchable dropdowns, one file each in `listSearch/`. */
export type ListSearch =
	| 'searchAllImages'
	| 'searchCheckTypes'
	| 'searchChecks'
	| 'searchDynamicNames'
	| 'searchFloatingIps'
	| 'searchFreeFloatingIps'
	| 'searchImages'
	| 'searchLoadBalancers'
	| 'searchNetworks'
	| 'searchPlans'
	| 'searchRegions'
	| 'searchRules'
	| 'searchScripts'
	| 'searchSecurityGroups'
	| 'searchSnapshots'
	| 'searchSshKeys'
	| 'searchVms'
	| 'searchVolumes'
	| 'searchZones';

interface NamedParameter {
	/** The provider's own name, and so the field's internal name. */
	name: string;
	/** The field's label in the editor; messages name the field by it. */
	label: string;
	description: string;
	placeholder?: string;
}

export interface TextParameter extends NamedParameter {
	type: 'text';
	format?: Format;
	default?: string;
	/** Height of the input in lines; several mean that line breaks are welcome. */
	rows?: number;
	secret?: boolean;
}

export interface NumberParameter extends NamedParameter {
	type: 'number';
	default: number;
	min?: number;
	max?: number;
	/** Digits after the decimal point; left out, the number is a whole one. */
	decimals?: number;
}

/** A switch, sent as `yes` or `no`. */
export interface FlagParameter extends NamedParameter {
	type: 'flag';
	default: boolean;
}

export interface ChoiceParameter extends NamedParameter {
	type: 'choice';
	choices: ReadonlyArray<{ name: string; value: string }>;
	default: string;
	/** The provider may know more values than these: an expression may give another one. */
	open?: boolean;
}

/** One record, picked from a searchable list or named by its ID. */
export interface RecordParameter extends NamedParameter {
	type: 'record';
	search: ListSearch;
	/** Left out, it is an ID. */
	format?: Format;
}

/** Several records, sent as IDs with commas between them. */
export interface RecordsParameter extends NamedParameter {
	type: 'records';
	search: ListSearch;
}

/** Further parameters whose names depend on another one; each is sent under its own name. */
export interface MapParameter extends NamedParameter {
	type: 'map';
	/** Names that general parameters of the operation have: the API has one name space for both. */
	taken: string[];
}

export type Parameter =
	| TextParameter
	| NumberParameter
	| FlagParameter
	| ChoiceParameter
	| RecordParameter
	| RecordsParameter
	| MapParameter;

/** What an action's answer becomes. */
export type Answer =
	/**
	 * One item per record. `key` holds the records: an array, or an object keyed by ID (an empty one arrives as `[]`). Without
	 * `key` they stand beside `success` under running numbers, or the shape is unknown and is found out from the answer.
	 */
	| { kind: 'list'; key?: string }
	/** One item: the object under `keys`, merged when there are several, or without `keys` the answer or its only object. */
	| { kind: 'record'; keys?: string[] }
	/** One item that says so. */
	| { kind: 'deleted' }
	/** One item: the IDs that were acted on, and whatever else LunaNode answers. */
	| { kind: 'done' }
	/** One item with a file. */
	| { kind: 'file' };

/** How to see that work which the action only started has come to its end. */
export interface Readiness {
	/** The reading action to repeat, as `category/action`. */
	action: string;
	/** Path of the state in that action's answer. */
	field: string;
	done: string[];
	pending?: string[];
	failed?: string[];
	intervalSeconds?: number;
	/** States that mean the same as `done` [inferred]. */
	alsoDone?: string[];
	/** Path of what names work that is still going on; while it is not empty, `done` does not count [inferred]. */
	busyField?: string;
	/** Whether the work makes a new object, whose ID is in the answer; otherwise the request has named it. */
	isNew?: boolean;
	/** Whether any state but these, seen again and again, means that the work has failed. */
	otherwiseFailed?: boolean;
	/** Whether all of this is a guess: neither the documentation nor a client says how to see the end of this work. */
	inferred?: boolean;
}

/** One call of the API: the editor's fields, the request and the reading of its answer all derive from this. */
export interface Action {
	/** As the API spells it; the operation's internal value. */
	action: string;
	/** The operation's label, Title Case. */
	name: string;
	/** The operation as a sentence, e.g. "Create VM". */
	sentence: string;
	/** What it does, in which units, what it returns and what it endangers, for people and language models alike. */
	description: string;
	evidence: Evidence;
	/** Whether it changes nothing, so that it may be repeated and sent in parallel. */
	readOnly?: boolean;
	required?: Parameter[];
	optional?: Parameter[];
	/** Names of optional parameters of which exactly one has to be given. */
	oneOf?: string[];
	answer: Answer;
	/** The at most ten fields of a simplified record, the most useful one first. */
	simplified?: string[];
	readiness?: Readiness;
}

/** A category of the API: the resource and its operations. */
export interface Category {
	/** As the API spells it; the resource's internal value. */
	category: string;
	/** The resource's label. */
	name: string;
	/** The operation that a new node starts with. */
	default: string;
	actions: Action[];
}
