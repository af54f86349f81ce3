import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';
import { NODES, optionsOf, WITH_OPERATIONS } from './nodes.cjs';
import { isSortedByName, isTitleCase, isWellFormed } from './wording';

const operationFieldsOf = (properties: INodeProperties[]) =>
	properties.filter(({ name }) => name === 'operation');

it('looks at every node with operations', () => {
	const triggers = NODES.filter(({ description }) => description.group.includes('trigger'));
	expect(triggers.length).toBeGreaterThan(0);
	expect(WITH_OPERATIONS).toEqual(NODES.filter((node) => !triggers.includes(node)));
});

describe.each(WITH_OPERATIONS)('$file', ({ description: { properties } }) => {
	const resource = properties.find(({ name }) => name === 'resource') as INodeProperties;
	const fields = operationFieldsOf(properties);
	const operations: Array<[action: string, option: INodePropertyOptions]> = fields
		.flatMap(optionsOf)
		.map((option) => [String(option.action), option]);

	it('offers the resources sorted, each once', () => {
		isSortedByName(optionsOf(resource).map(({ name }) => name));
		expect(resource.noDataExpression).toBe(true);
		expect(optionsOf(resource).map(({ value }) => value)).toContain(resource.default);
	});

	it.each(fields.map((field) => [field.displayOptions?.show?.resource?.[0], field] as const))(
		'offers the operations of %s sorted, each once and with a default among them',
		(_, field) => {
			const options = optionsOf(field);
			isSortedByName(options.map(({ name }) => name));
			const values = options.map(({ value }) => value);
			expect(new Set(values).size).toBe(values.length);
			expect(values).toContain(field.default);
			expect(field.noDataExpression).toBe(true);
		},
	);

	it('has an operation field for each resource', () => {
		const shown = fields.flatMap(({ displayOptions }) => displayOptions?.show?.resource);
		expect(shown.sort()).toEqual(
			optionsOf(resource)
				.map(({ value }) => value)
				.sort(),
		);
	});

	it.each(operations)('describes "%s"', (action, { name, description: text }) => {
		isTitleCase(name);
		isWellFormed(text);
		// The list shows two lines of it.
		expect(String(text).length).toBeLessThanOrEqual(100);
		expect(text).not.toBe(name);
		expect(action).toMatch(/^[A-Z][a-z]+ /);
		expect(action).not.toMatch(/\b(a|an|the)\b/);
	});

	it('gives each operation an action sentence of its own', () => {
		const sentences = operations.map(([action]) => action);
		expect(new Set(sentences).size).toBe(sentences.length);
	});

	it('shows each field for operations that exist', () => {
		const known = fields.flatMap((field) =>
			optionsOf(field).map(
				({ value }) => `${String(field.displayOptions?.show?.resource?.[0])}/${String(value)}`,
			),
		);
		const others = properties.filter(({ name }) => name !== 'resource' && name !== 'operation');
		for (const { displayOptions } of others) {
			const { resource: resources = [], operation: values = [] } = displayOptions?.show ?? {};
			const paths = resources.flatMap((one) =>
				values.map((value) => `${String(one)}/${String(value)}`),
			);
			expect(known).toEqual(expect.arrayContaining(paths));
		}
	});
});
