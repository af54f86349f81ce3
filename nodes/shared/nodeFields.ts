import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';

/** Fields that n8n's guidelines want alike in every node; a node adds when they are shown. */

export const returnAllField: INodeProperties = {
	displayName: 'Return All',
	name: 'returnAll',
	type: 'boolean',
	default: false,
	description: 'Whether to return all results or only up to a given limit',
};

export const limitField: INodeProperties = {
	displayName: 'Limit',
	name: 'limit',
	type: 'number',
	typeOptions: { minValue: 1 },
	displayOptions: { show: { returnAll: [false] } },
	default: 50,
	description: 'Max number of results to return',
};

export const simplifyField: INodeProperties = {
	displayName: 'Simplify',
	name: 'simplify',
	type: 'boolean',
	default: true,
	description: 'Whether to return a simplified version of the response instead of the raw data',
};

/** Words that n8n's guidelines ask for wherever several records can be picked; they end a description. */
export const PICK_SEVERAL =
	'Choose from the list, or specify IDs using an <a href="https://docs.n8n.io/code/expressions/">expression</a>.';

/** What a node can work on, and what it can do with it. */
export interface NodeResource {
	/** Internal value. */
	resource: string;
	/** Label. */
	name: string;
	description?: string;
	operations: INodePropertyOptions[];
	/** Value of the operation that is shown before the user picks one. */
	default: string;
}

/**
 * The fields that pick what an operation is about, and for each of these what to do.
 *
 * @param first value of the resource that is shown before the user picks one
 */
export function resourceAndOperation(resources: NodeResource[], first: string): INodeProperties[] {
	const options = resources.map(({ resource, name, description }) => ({
		name,
		value: resource,
		...(description && { description }),
	}));
	return [
		{
			displayName: 'Resource',
			name: 'resource',
			type: 'options',
			noDataExpression: true,
			options: byLabel<INodePropertyOptions>(options),
			default: first,
		},
		...resources.map(operationField),
	];
}

function operationField({ resource, operations, default: first }: NodeResource): INodeProperties {
	return {
		displayName: 'Operation',
		name: 'operation',
		type: 'options',
		noDataExpression: true,
		displayOptions: { show: { resource: [resource] } },
		options: byLabel(operations),
		default: first,
	};
}

/** The collection of the fields that the API can do without. */
export function additionalFields(fields: INodeProperties[]): INodeProperties {
	return {
		displayName: 'Additional Fields',
		name: 'additionalFields',
		type: 'collection',
		placeholder: 'Add field',
		default: {},
		options: byLabel(fields),
	};
}

/** The collection of the switches that change what the node does, not what the API is told. */
export function optionsField(options: INodeProperties[]): INodeProperties {
	return {
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		placeholder: 'Add option',
		default: {},
		options: byLabel(options),
	};
}

/** How a record can be picked: from a searchable list, or by what identifies it. */
export interface Locator {
	/** Name of the node's list search method. */
	search: string;
	/** Label of the other mode, whose internal name is `id`. */
	byLabel: string;
	placeholder?: string;
	/** The mode that is shown first; `list` unless given. */
	mode?: 'list' | 'id';
}

/** The part of a field that makes it a resource locator. */
export function recordLocator({
	search,
	byLabel: displayName,
	placeholder,
	mode = 'list',
}: Locator): Pick<INodeProperties, 'type' | 'default' | 'modes'> {
	return {
		type: 'resourceLocator',
		default: { mode, value: '' },
		modes: [
			{
				displayName: 'From List',
				name: 'list',
				type: 'list',
				typeOptions: { searchListMethod: search, searchable: true },
			},
			{ displayName, name: 'id', type: 'string', placeholder },
		],
	};
}

/** Entries in the order in which n8n wants them listed: by their labels. The list itself stays as it is. */
function byLabel<Entry extends INodeProperties | INodePropertyOptions>(entries: Entry[]): Entry[] {
	return [...entries].sort((a, b) => labelOf(a).localeCompare(labelOf(b), 'en'));
}

function labelOf(entry: INodeProperties | INodePropertyOptions): string {
	return 'displayName' in entry ? entry.displayName : entry.name;
}
