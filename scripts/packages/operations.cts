import type { INodeProperties, INodePropertyOptions, INodeTypeDescription } from 'n8n-workflow';

export interface OperationRow {
	resource: string;
	operation: string;
	description: string;
}

const named = (properties: INodeProperties[], name: string): INodeProperties[] =>
	properties.filter((property) => property.name === name);

const choices = ({ options = [] }: INodeProperties): INodePropertyOptions[] =>
	options as INodePropertyOptions[];

/** The operations of a node as its editor offers them. A node without a choice of resources has one nameless resource. */
export function operationsOf({ properties }: INodeTypeDescription): OperationRow[] {
	const resources = named(properties, 'resource').flatMap(choices);
	return named(properties, 'operation').flatMap((property) => {
		const shownFor = property.displayOptions?.show?.resource;
		const shown = resources.filter(({ value }) => shownFor?.includes(value));
		return choices(property).map(({ name, description = '', action = '' }) => ({
			resource: shown.map((resource) => resource.name).join(', '),
			operation: name,
			description: description || action,
		}));
	});
}
