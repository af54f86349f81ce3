import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';
import type { Action, Parameter } from '../../nodes/LunaNode/action';
import { LunaNode } from '../../nodes/LunaNode/LunaNode.node';
import { CATEGORIES } from '../../nodes/LunaNode/resources';
import { sourcesBelow } from './sources.cjs';

const node = new LunaNode();
const { description, methods } = node;
const [resource, ...fields] = description.properties;
const operationFields = fields.filter(({ name }) => name === 'operation');
const otherFields = fields.filter(({ name }) => name !== 'operation');

const optionsOf = (property: INodeProperties) => (property.options ?? []) as INodePropertyOptions[];
const nestedIn = (property: INodeProperties) =>
	property.type === 'collection' ? (property.options as INodeProperties[]) : [];
const everyField = [...otherFields, ...otherFields.flatMap(nestedIn)];
const fieldCases = everyField.map((field) => [field.name, field] as const);

const actions = CATEGORIES.flatMap(({ category, actions: rows }) =>
	rows.map((action) => [`${category}/${action.action}`, category, action] as const),
);
const shownFor = (category: string, action: string) =>
	otherFields.filter(
		({ displayOptions }) =>
			displayOptions?.show?.resource?.includes(category) &&
			displayOptions.show.operation?.includes(action),
	);

const isSortedByName = (names: string[]) => {
	expect(names).toEqual([...names].sort((a, b) => a.localeCompare(b, 'en')));
	expect(new Set(names).size).toBe(names.length);
};
/** n8n's rule: one sentence has no final period, each of several has one. */
const isWellFormed = (text: string | undefined) => {
	expect(text).toMatch(/^[A-Z]/);
	const several = /[.!?] [A-Z<]/.test(text ?? '');
	expect(/\.$/.test(text ?? '')).toBe(several);
};
const SMALL_WORDS = ['a', 'and', 'by', 'for', 'from', 'in', 'of', 'or', 'to', 'with'];
const isTitleCase = (label: string) => {
	const small = label.split(' ').filter((word) => /^[a-z]/.test(word));
	expect(small.filter((word) => !SMALL_WORDS.includes(word))).toEqual([]);
};

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

describe('fields', () => {
	it.each(fieldCases)('describes %s', (_, field) => {
		isTitleCase(field.displayName);
		if (field.type !== 'collection') {
			isWellFormed(field.description);
			expect(field.description).not.toBe(field.displayName);
		}
		if (field.type === 'boolean') expect(field.description).toMatch(/^Whether /);
		if (field.type === 'multiOptions') expect(field.displayName).toMatch(/ Names or IDs$/);
		if (field.type === 'options') isSortedByName(optionsOf(field).map(({ name }) => name));
		if (field.type === 'collection')
			isSortedByName(nestedIn(field).map(({ displayName }) => displayName));
		expect(field).toHaveProperty('default');
		const placeholders = [field, ...(field.modes ?? [])].map(({ placeholder }) => placeholder);
		for (const placeholder of placeholders.filter((text) => text !== undefined)) {
			expect(placeholder).toMatch(field.type === 'collection' ? /^Add / : /^e\.g\. /);
		}
	});

	it('shows each field for operations of one resource that exist', () => {
		const known = actions.map(([path]) => path);
		for (const { displayOptions } of otherFields) {
			const { resource: categories = [], operation: operations = [] } = displayOptions?.show ?? {};
			expect(categories).toHaveLength(1);
			expect(operations).not.toEqual([]);
			expect(known).toEqual(
				expect.arrayContaining(operations.map((operation) => `${categories[0]}/${operation}`)),
			);
		}
	});

	it.each(actions)('shows what %s takes, and nothing twice', (_, category, action: Action) => {
		const shown = shownFor(category, action.action);
		const names = shown.map(({ name }) => name);
		expect(new Set(names).size).toBe(names.length);
		const required = action.required ?? [];
		expect(names.slice(0, required.length)).toEqual(required.map(({ name }) => name));
		expect(shown.filter(({ required: must }) => must)).toHaveLength(required.length);
		const additional = shown.find(({ name }) => name === 'additionalFields');
		expect(
			additional
				? nestedIn(additional)
						.map(({ name }) => name)
						.sort()
				: [],
		).toEqual((action.optional ?? []).map(({ name }) => name).sort());
		const isList = action.answer.kind === 'list';
		expect([names.includes('returnAll'), names.includes('limit')]).toEqual([isList, isList]);
		expect(names.includes('simplify')).toBe(action.simplified !== undefined);
		expect(names[names.length - 1]).toBe('options');
	});

	it('hides what is typed into secret fields', () => {
		const secret = everyField.filter(
			({ name }) => /password$|private_key/.test(name) && name !== 'set_password',
		);
		expect(secret.length).toBeGreaterThan(0);
		for (const { typeOptions } of secret) expect(typeOptions?.password).toBe(true);
	});

	it('has a function for each dropdown, and no other', () => {
		const searches = everyField.flatMap(({ modes = [] }) =>
			modes.flatMap(({ typeOptions }) => typeOptions?.searchListMethod ?? []),
		);
		const loads = everyField.flatMap(({ typeOptions }) => typeOptions?.loadOptionsMethod ?? []);
		expect([...new Set(searches)].sort()).toEqual(Object.keys(methods.listSearch).sort());
		for (const load of loads) expect(methods.loadOptions).toHaveProperty(load);
	});
});

describe('the table', () => {
	it.each(actions)('%s simplifies to at most ten fields', (_, __, { simplified = [] }) => {
		expect(simplified.length).toBeLessThanOrEqual(10);
	});

	it.each(actions)('%s names each parameter once', (_, __, { required = [], optional = [] }) => {
		const names = [...required, ...optional].map(({ name }: Parameter) => name);
		expect(new Set(names).size).toBe(names.length);
	});

	it.each(actions)('%s compares only optional parameters that it has', (_, __, action) => {
		const { oneOf = [], ascending = [], optional = [] } = action;
		const kinds = new Map(optional.map(({ name, type }) => [name, type]));
		for (const name of oneOf) expect([...kinds.keys()]).toContain(name);
		for (const name of ascending.flat()) expect(kinds.get(name)).toBe('number');
	});

	it.each(actions)('%s waits by means of an action that reads', (_, __, { readiness }) => {
		if (!readiness) return;
		const poll = actions.find(([path]) => path === readiness.action);
		expect(poll?.[2].readOnly).toBe(true);
	});

	it.each(actions)('%s is in the file of its name', (path) => {
		expect(sources.map((source) => source.path)).toContain(`resources/${path}.ts`);
	});
});

const sources = sourcesBelow('nodes/LunaNode');
const code = sources.filter(({ path }) => path.endsWith('.ts'));
const lines = (text: string) => text.split('\n').length - 1;

describe('sources', () => {
	it('are short', () => {
		const long = code.filter(
			({ path, text }) => lines(text) >= (path.endsWith('.node.ts') ? 120 : 200),
		);
		expect(long.map(({ path }) => path)).toEqual([]);
	});

	it('send in one place only', () => {
		const senders = code.filter(({ text }) => /httpRequest|helpers\.request/.test(text));
		expect(senders.map(({ path }) => path)).toEqual(['transport.ts']);
	});

	it('know no other provider', () => {
		const foreign = code.filter(({ text }) => /from '(\.\.\/)+(?!shared)[A-Z]\w+\//.test(text));
		expect(foreign.map(({ path }) => path)).toEqual([]);
	});

	it('name the node in the codex', () => {
		const codex = sources.find(({ path }) => path === 'LunaNode.node.json');
		expect(JSON.parse(codex?.text ?? '')).toMatchObject({
			node: `n8n-nodes-signed-apis.${description.name}`,
		});
	});

	it('bring both icons', () => {
		const { light, dark } = description.icon as { light: string; dark: string };
		const icons = sourcesBelow('icons').map(({ path }) => `file:../../icons/${path}`);
		expect(icons).toEqual(expect.arrayContaining([light, dark]));
		expect(light).not.toBe(dark);
	});
});
