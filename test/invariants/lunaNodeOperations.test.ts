import type { INodeProperties } from 'n8n-workflow';
import { actions, operationFields, optionsOf, resource } from './lunaNodeDescription';
import { isSortedByName, isTitleCase, isWellFormed } from './wording';

describe('resources and operations', () => {
	it('offers the resources sorted, each once', () => {
		isSortedByName(optionsOf(resource).map(({ name }) => name));
		expect(resource.noDataExpression).toBe(true);
		expect(optionsOf(resource).map(({ value }) => value)).toContain(resource.default);
	});

	it.each(
		operationFields.map((field) => [field.displayOptions?.show?.resource?.[0], field] as const),
	)('offers the operations of %s sorted, each once and with a default among them', (_, field) => {
		const options = optionsOf(field);
		isSortedByName(options.map(({ name }) => name));
		const values = options.map(({ value }) => value);
		expect(new Set(values).size).toBe(values.length);
		expect(values).toContain(field.default);
		expect(field.noDataExpression).toBe(true);
	});

	it('has an operation field for each resource', () => {
		expect(
			operationFields.flatMap(({ displayOptions }) => displayOptions?.show?.resource).sort(),
		).toEqual(
			optionsOf(resource)
				.map(({ value }) => value)
				.sort(),
		);
	});

	it.each(operationFields.flatMap(optionsOf).map((option) => [option.action, option] as const))(
		'describes "%s"',
		(action, { name, description: text }) => {
			isTitleCase(name);
			isWellFormed(text);
			expect(text).not.toBe(name);
			expect(action).toMatch(/^[A-Z][a-z]+ /);
			expect(action).not.toMatch(/\b(a|an|the)\b/);
		},
	);

	it('gives each operation an action sentence of its own', () => {
		const sentences = operationFields.flatMap(optionsOf).map(({ action }) => action);
		expect(new Set(sentences).size).toBe(sentences.length);
	});

	it('says in the description what is not documented', () => {
		for (const [, category, { action, evidence }] of actions) {
			const field = operationFields.find((entry) =>
				entry.displayOptions?.show?.resource?.includes(category),
			) as INodeProperties;
			const text = optionsOf(field).find(({ value }) => value === action)?.description;
			expect(/documentation of the provider/.test(text ?? '')).toBe(evidence !== 'documented');
		}
	});
});
