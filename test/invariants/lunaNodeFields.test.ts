import type { Action } from '../../nodes/LunaNode/action';
import { actions, methods, nestedIn, optionsOf, otherFields } from './lunaNodeDescription';
import { isSortedByName, isTitleCase, isWellFormed } from './wording';

const everyField = [...otherFields, ...otherFields.flatMap(nestedIn)];
const fieldCases = everyField.map((field) => [field.name, field] as const);

const shownFor = (category: string, action: string) =>
	otherFields.filter(
		({ displayOptions }) =>
			displayOptions?.show?.resource?.includes(category) &&
			displayOptions.show.operation?.includes(action),
	);

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
