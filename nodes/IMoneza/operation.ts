import type { Complaint } from '../shared/request/complaint';
/** What a value has to look like. Checked before anything is sent. */
export type Kind =
	/** The key of a resource or subscriber, which the merchant gives; at most 50 characters. */
	| 'key'
	/** A key of the list of resources, pricing groups or subscription groups, or typed in. */
	| 'record'
	/** A token of iMoneza as a part of the path. Not to be parsed. */
	| 'token'
	| 'text'
	| 'url'
	| 'email'
	| 'flag'
	| 'choice'
	| 'integer'
	/** An amount or a rate. */
	| 'decimal'
	/** ISO 8601. Without an offset it is meant in the workflow's time zone. */
	| 'date'
	/** Several entries with fields of their own. */
	| 'list';

/** The dropdowns that can be searched. */
export type ListSearch = 'searchPricingGroups' | 'searchResources' | 'searchSubscriptionGroups';

/** One field of the API. */
export interface Field {
	/** Path in the body, or the name in the query or the URL's path. Joined by `_` it is the field's internal name. */
	path: string;
	/** The field's label in the editor; messages name the field by it. */
	label: string;
	description: string;
	placeholder?: string;
	kind: Kind;
	/** Where the value goes; the body when left out. */
	in?: 'body' | 'path' | 'query';
	/** The most characters of a text. */
	longest?: number;
	/** Whether an empty text is a value that can be sent, such as a byline that is taken away. */
	mayBeEmpty?: boolean;
	/** Sent as an empty text when nothing is filled in: the provider requires the parameter but not a value. */
	isAlwaysSent?: boolean;
	/** Whether a token is hidden in the editor. */
	isSecret?: boolean;
	/** The provider's own values, the default first. */
	choices?: readonly string[];
	min?: number;
	max?: number;
	search?: ListSearch;
	/** The mode that a new locator begins with. */
	mode?: 'list' | 'id';
	/** What one entry of a list is called, and its fields, all of which it needs. */
	entry?: string;
	fields?: Field[];
	/** Whether a list without entries is sent, and so empties the provider's one. */
	emptyReplaces?: boolean;
}

/** The parts of a request that fields fill. */
export interface Draft {
	body: Record<string, unknown>;
	query: Record<string, unknown>;
}

/** How an answer with a status of success becomes items. */
export type Answer =
	/** The settings of the property. */
	| 'property'
	/** One resource. */
	| 'resource'
	/** All resources in one array. */
	| 'resources'
	/** What was written; the provider may answer with nothing. */
	| 'saved'
	/** One object, passed on as it is. */
	| 'object'
	/** An object or an array, whatever the callback was about. */
	| 'result'
	/** The decision about an access. */
	| 'access';

/** One call of the API: the editor's fields, the request and the reading of its answer all derive from this. */
export interface Operation {
	/** The operation's internal value. */
	operation: string;
	/** The operation's label, Title Case. */
	name: string;
	/** The operation as a sentence without articles, e.g. "Get many resources". */
	sentence: string;
	/** What it does and what it returns, for people and language models alike. */
	description: string;
	method: 'GET' | 'PUT' | 'POST';
	/** `{accessKey}` stands for the credential's access key, another name in braces for the field of that name. */
	path: string;
	required?: Field[];
	optional?: Field[];
	/** The field of the path that the body has to repeat, by its name there. */
	repeatsKey?: { field: string; as: string };
	/** Whether the body is an import of many subscribers. */
	isImport?: boolean;
	/** What several fields have to agree about. */
	check?: (draft: Draft) => Complaint | undefined;
	/** Whether already asking has an effect at the provider, so that it must not be done twice. What writes has one anyway. */
	countsAsAccess?: boolean;
	answer: Answer;
}

/** Answers with more than ten fields, which "Simplify" makes short. */
export function isLong(answer: Answer): boolean {
	return ['access', 'property', 'resource', 'resources'].includes(answer);
}

/** Whether an operation only reads. Carrying it out twice does no harm then. */
export function isRead({ method, countsAsAccess }: Operation): boolean {
	return method === 'GET' && !countsAsAccess;
}

/** A resource of the node and its operations. */
export interface Resource {
	/** The resource's internal value. */
	resource: string;
	/** The resource's label. */
	name: string;
	/** The operation that a new node starts with. */
	default: string;
	operations: Operation[];
}

/** The field's internal name: the provider's path, joined by `_`. */
export function nameOf({ path }: Field): string {
	return path.replace(/\./g, '_');
}
