import type { INodeProperties, INodePropertyOptions, INodeTypeDescription } from 'n8n-workflow';
import type { Operation, Provider } from './operations/operation';

// What a language model gets to read of a node that is its tool. n8n describes a tool by the `action` of its operation, then " in " and
// the node's name (n8n-workflow, `makeDescription`), and by nothing else. `usableAsTool.replacements` takes the place of parts of the
// node's description for the tool only, when n8n loads it and when it runs it. n8n names new tools by the action as well, so that is
// switched off: a name of a thousand characters helps nobody.

/** The most characters of a description; models are shown no more of some vendors' tools. */
export const LONGEST_TOOL_TEXT = 1000;

/** Options that are about several items, and each call of a tool has one. */
const FOR_SEVERAL_ITEMS = ['concurrency', 'mostItems', 'largestTotal'];

/** What a model has to know of an operation of a resource. */
type TextOf = (resource: string, option: INodePropertyOptions) => string;

type AsTool = Exclude<INodeTypeDescription['usableAsTool'], true | undefined>;

/**
 * A node as the tool of an agent.
 *
 * @param properties all fields of the node
 * @param textOf what a model has to know of an operation
 */
export function asTool(properties: INodeProperties[], textOf: TextOf): AsTool {
	const replacements: Partial<INodeTypeDescription> = {
		skipNameGeneration: true,
		properties: properties.map((property) =>
			property.name === 'operation'
				? withTexts(property, textOf)
				: property.name === 'options'
					? forOneItem(property)
					: property,
		),
	};
	// n8n's type has the parts that are alike in all versions of a node only; n8n replaces whatever is there.
	return { replacements };
}

/** What a model has to know of an operation, from its row. */
export function toolTexts({ name, resources }: Provider) {
	return (resource: string, option: INodePropertyOptions): string => {
		const operation = resources
			.find((entry) => entry.resource === resource)
			?.operations.find(({ value }) => value === option.value);
		return operation ? toolText(name, operation) : String(option.action);
	};
}

function toolText(provider: string, operation: Operation): string {
	const { description, details, effect, costs, danger, action } = operation;
	return sentences([
		description,
		details,
		CHANGES[effect](provider),
		costs,
		danger && `This cannot be undone: ${danger.charAt(0).toLowerCase()}${danger.slice(1)}`,
		effect !== 'none' &&
			'If the answer says that it may have been accepted, do not call it again: ask a person to look.',
		`Operation: ${action}`,
	]);
}

const CHANGES: Record<Operation['effect'], (provider: string) => string> = {
	none: () => 'Changes nothing',
	changes: (provider) => `Changes something at ${provider}`,
	byMethod: (provider) => `Changes something at ${provider} unless the method is GET or HEAD`,
};

/** Each with its full stop; the last one goes on with what n8n adds. */
export function sentences(texts: Array<string | false | undefined>): string {
	return texts
		.filter((text): text is string => Boolean(text))
		.map((text) => text.replace(/\.$/, ''))
		.join('. ');
}

function withTexts(property: INodeProperties, textOf: TextOf): INodeProperties {
	const resource = String(property.displayOptions?.show?.resource?.[0]);
	const options = (property.options ?? []) as INodePropertyOptions[];
	return {
		...property,
		options: options.map((option) => ({ ...option, action: textOf(resource, option) })),
	};
}

function forOneItem(property: INodeProperties): INodeProperties {
	const options = (property.options ?? []) as INodeProperties[];
	return {
		...property,
		options: options.filter(({ name }) => !FOR_SEVERAL_ITEMS.includes(name)),
	};
}
