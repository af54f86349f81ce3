import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';
import { LunaNode } from '../../nodes/LunaNode/LunaNode.node';
import { CATEGORIES } from '../../nodes/LunaNode/resources';

export const { description, methods } = new LunaNode();
export const [resource, ...fields] = description.properties;
export const operationFields = fields.filter(({ name }) => name === 'operation');
export const otherFields = fields.filter(({ name }) => name !== 'operation');

/** The choices that a dropdown has. */
export const optionsOf = (property: INodeProperties) =>
	(property.options ?? []) as INodePropertyOptions[];
/** The fields that a collection has. */
export const nestedIn = (property: INodeProperties) =>
	property.type === 'collection' ? (property.options as INodeProperties[]) : [];

/** Every row of the action table, with its path and category. */
export const actions = CATEGORIES.flatMap(({ category, actions: rows }) =>
	rows.map((action) => [`${category}/${action.action}`, category, action] as const),
);
