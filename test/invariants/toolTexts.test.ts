import { deepCopy, NodeHelpers, type INodeTypeDescription } from 'n8n-workflow';
import { LONGEST_TOOL_TEXT } from '../../nodes/shared/tool';
import { optionsOf, WITH_OPERATIONS } from './nodes.cjs';

/** The description of a tool as n8n makes it from that of its node (n8n, tool-generation/ai-tools.js). */
function toolOf(description: INodeTypeDescription): INodeTypeDescription {
	const { usableAsTool } = description;
	const replacements = typeof usableAsTool === 'object' ? usableAsTool.replacements : {};
	return { ...deepCopy(description), ...replacements } as INodeTypeDescription;
}

describe.each(WITH_OPERATIONS)('$file as a tool', ({ description }) => {
	const tool = toolOf(description);
	const operations = description.properties
		.filter(({ name }) => name === 'operation')
		.flatMap((property) =>
			optionsOf(property).map((option): [string, typeof option & { resource: string }] => {
				const resource = String(property.displayOptions?.show?.resource?.[0]);
				return [`${resource}/${String(option.value)}`, { ...option, resource }];
			}),
		);
	const textOf = (resource: string, operation: unknown) =>
		NodeHelpers.makeDescription({ resource, operation: String(operation) }, tool);

	it.each(operations)(
		'describes %s in full',
		(_, { resource, value, description: what, action }) => {
			const text = textOf(resource, value);
			expect(text).toContain(String(what).replace(/\.$/, ''));
			expect(text).toContain(`Operation: ${action} in ${description.defaults.name}`);
			expect(text).toMatch(/Changes (nothing|something at)/);
			expect(text.length).toBeLessThanOrEqual(LONGEST_TOOL_TEXT);
			expect(text).not.toMatch(/\.\.|undefined|\bnull\b/);
		},
	);

	it('has a text of its own for each operation', () => {
		const texts = operations.map(([, { resource, value }]) => textOf(resource, value));
		expect(new Set(texts).size).toBe(texts.length);
	});

	it('keeps its name, and the fields of the node but those for several items', () => {
		expect(NodeHelpers.makeNodeName({ resource: 'payout', operation: 'initialize' }, tool)).toBe(
			description.defaults.name,
		);
		const names = (properties: typeof tool.properties) => properties.map(({ name }) => name);
		expect(names(tool.properties)).toEqual(names(description.properties));
		const options = tool.properties.filter(({ name }) => name === 'options').flatMap(optionsOf);
		const kept = options.map(({ name }) => name);
		expect(kept).not.toEqual(expect.arrayContaining(['mostItems']));
		expect(kept).not.toEqual(expect.arrayContaining(['concurrency']));
	});

	it('is the same on the canvas as ever', () => {
		for (const [, { action }] of operations) expect(String(action).length).toBeLessThan(60);
	});
});
