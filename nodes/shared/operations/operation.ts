import type {
	ICredentialDataDecryptedObject,
	IDataObject,
	IExecuteFunctions,
	IHttpRequestMethods,
	IN8nHttpFullResponse,
	INodeExecutionData,
} from 'n8n-workflow';
import type { Account } from '../pacing/account';
import type { ErrorExplainer } from '../request/apiError';
import type { ApiRequest, Connection } from '../request/client';
import type { Problem, Result } from '../result';
import type { Field } from './field';
import type { Dropdown } from './dropdowns';
import type { Existing } from './guards/existing';
import type { MoneyFields } from './guards/largest';
import type { PaymentFacts } from './guards/paid';

/** Checked values by the names of their fields; what is not set is left out. */
export type Values = Record<string, unknown>;

/** What the records of a response become. How a provider wraps them is the affair of its `decode`. */
export type ResponseShape =
	/** Any number of records, one item each; `key` names the list in the response. */
	| { kind: 'list'; key?: string }
	/** One record; `keys` name it, or the objects that are merged. With `isNew` it is of no use without an ID. */
	| { kind: 'record'; keys?: string[]; isNew?: true }
	/** One item that says so, with the IDs that were acted on and whatever else the provider says. */
	| { kind: 'done' }
	/** One item that says so. */
	| { kind: 'deleted' }
	/** Whatever came, a list as one item each. */
	| { kind: 'raw' }
	/** One item with a file. */
	| { kind: 'file' };

/** Where one request goes. */
export interface Route {
	method: IHttpRequestMethods;
	/** Below the base URL; `{name}` stands for the field or the provider's value of that name. */
	path: string;
}

/** One operation of a node: its entry in the editor, its fields, its request and its response all derive from this. */
export interface Operation {
	/** Internal value. */
	value: string;
	/** Label, Title Case. */
	name: string;
	/** The operation as a sentence, e.g. "Create VM". */
	action: string;
	/** What it does and what it costs or endangers, in at most 100 characters: the list of operations shows no more. */
	description: string;
	/** The rest of the description, for tools and docs: units, what it returns, where it is known from. Whole sentences. */
	details?: string;
	/**
	 * Whether carrying it out twice does harm. That decides whether it is repeated, sent in order, checked for all items first and sent
	 * once. `byMethod`: the field `method` decides.
	 */
	effect: 'none' | 'changes' | 'byMethod';
	/** Those on the first level in the order of the editor; the others are sorted by their labels. */
	fields?: Field[];
	/** Switches of its own in the collection Options, which change what the node does and are not sent. */
	options?: Field[];
	/** The fields that hold what it moves, where that is money: its largest amount and total can be limited. */
	money?: MoneyFields;
	/** What it costs whom, as a sentence; left out, nothing that is known. */
	costs?: string;
	/** What is lost for good, as a sentence; left out, nothing is that could not be had back. Shown on top of the fields. */
	danger?: string;
	/** The record field whose record it destroys: a name can be expected of that. */
	destroys?: string;
	/** How to see that what it would make exists already. */
	existing?: Existing;
	/** What a record of it says about what was paid, where that can be compared with what is expected. */
	paymentFacts?: (record: IDataObject) => PaymentFacts;
	/** Whether an item can be named by a reference, under which it is sent once. */
	takesReference?: true;
	/** One request, made of the fields … */
	route?: Route;
	/** … or what is more or less than a request: a link, a download, a wait. */
	run?: (call: ItemCall) => Promise<IDataObject[] | INodeExecutionData[]>;
	/** The body of the request where it is not made of the fields. */
	body?: (values: Values, context: IExecuteFunctions) => Result<IDataObject>;
	/** What several fields have to agree about. */
	check?: (values: Values) => Problem | undefined;
	/** Whether all input items make one request together. */
	isForAllItems?: (context: IExecuteFunctions) => boolean;
	response: ResponseShape;
	/** The at most ten fields of a simplified record, the most useful one first, or what makes one. */
	simplify?: string[] | ((record: IDataObject) => IDataObject);
	/** Whether it sends no request that could be timed or run beside others: a link, a login. */
	isLocal?: true;
	/** Most requests in flight unless the user says otherwise; left out, the effect decides. */
	inFlight?: number;
}

/** A resource of a node and its operations. */
export interface Resource {
	/** Internal value. */
	resource: string;
	/** Label. */
	name: string;
	description?: string;
	/** In the middle of a sentence, e.g. "payout". */
	noun?: string;
	/** Value of the operation that a new node starts with. */
	firstOperation: string;
	operations: Operation[];
}

/** An operation together with what it is about. */
export interface Chosen {
	resource: Resource;
	operation: Operation;
}

/** What a response is read with. */
export interface Call extends Chosen {
	values: Values;
	/** Whether only the most useful fields are wanted. */
	isSimple: boolean;
	/** The operation's own options and the guards, see `optionFields`. */
	options?: Values;
}

/** One item, checked and about to be carried out. */
export interface ItemCall extends Call {
	provider: Provider;
	context: IExecuteFunctions;
	itemIndex: number;
	/** The operation's own options and the guards, see `optionFields`. */
	options: Values;
	/** Whether the request is only checked and shown. */
	validateOnly: boolean;
	/** When silence ends an attempt, in ms. */
	timeoutMs?: number;
	/** The name of the output field that takes a file. */
	fileField: string;
	/** The credential of this very item. */
	connection: Connection;
	/** The operation's request; undefined where it has no route. */
	request: ApiRequest | undefined;
}

/** What the engine has to know about a provider. */
export interface Provider {
	/** As users write it, e.g. "LunaNode". */
	name: string;
	resources: Resource[];
	/** The internal value of the resource that a new node starts with. */
	firstResource: string;
	/**
	 * Name of the credential type that a resource needs.
	 *
	 * @param parameter reads a parameter of the node
	 */
	credentialFor: (resource: string, parameter: (name: string) => unknown) => string;
	/** Whose requests are counted together. */
	account: (credential: ICredentialDataDecryptedObject, credentialType: string) => Account;
	/** The searchable lists, as far as an execution looks records up in them. */
	dropdowns?: Dropdown[];
	/** The provider's documented address. */
	baseUrl: string | ((credentialType: string) => string);
	/** How long to wait after a 429 that does not say so itself, in ms. */
	retryAfterMs: number;
	/** The route of operations that have none of their own. */
	route?: (chosen: Chosen) => Route;
	/** What stands in paths beside the fields. */
	pathValues?: (credential: ICredentialDataDecryptedObject) => Record<string, string>;
	/** Brings values into the form that the provider takes. */
	encode?: (value: unknown, field: Field) => unknown;
	/** Whether n8n renews a session after a 401, which was refused and so may be sent again. */
	renewsSession?: true;
	/**
	 * Reads a response with a status of success.
	 *
	 * @param body parsed where it is JSON, text otherwise
	 */
	decode: (
		body: unknown,
		call: Call,
		response: Pick<IN8nHttpFullResponse, 'statusCode' | 'headers'>,
	) => Result<IDataObject[]>;
	/** How the provider explains a request that did not succeed. */
	explain: (call: Call) => ErrorExplainer;
}
