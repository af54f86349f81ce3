import type { INodeProperties } from 'n8n-workflow';
import { NODES, nestedIn, optionsOf, withNested } from './nodes.cjs';
import { isSortedByName, isTitleCase, isWellFormed } from './wording';

/** Whose label or choices say it all. */
const SAYS_IT_ALL = ({ name, type }: INodeProperties) =>
	['collection', 'notice'].includes(type) || SHORT_NAMES.includes(name);

const SHORT_NAMES = ['authentication', 'events', 'triggerOn', 'repetitions', 'value'];

const fields = NODES.flatMap(({ file, description }) =>
	withNested(description.properties)
		.filter(({ name }) => !['resource', 'operation'].includes(name))
		.map((field) => [file, field.name, field] as const),
);

/** Names of what the user types in, whoever may look over the shoulder. */
const isSecret = ({ name }: INodeProperties) =>
	/password$|private_key$|secret|(User|Api)Token$/i.test(name) && !/^set_/.test(name);

it.each(fields)('%s describes %s', (_, __, field) => {
	if (field.type === 'hidden') return;
	if (field.type !== 'notice') isTitleCase(field.displayName);
	if (!SAYS_IT_ALL(field)) {
		isWellFormed(field.description);
		expect(field.description).not.toBe(field.displayName);
	}
	if (field.type === 'boolean') expect(field.description).toMatch(/^Whether /);
	if (field.type === 'multiOptions' && field.typeOptions?.loadOptionsMethod) {
		expect(field.displayName).toMatch(/ Names or IDs$/);
	}
	if (field.type === 'options') isSortedByName(optionsOf(field).map(({ name }) => name));
	if (field.type === 'collection') {
		isSortedByName(nestedIn(field).map(({ displayName }) => displayName));
	}
	expect(field).toHaveProperty('default');
	const placeholders = [field, ...(field.modes ?? [])].map(({ placeholder }) => placeholder);
	for (const placeholder of placeholders.filter((text) => text !== undefined)) {
		expect(placeholder).toMatch(/ollection$/.test(field.type) ? /^Add / : /^e\.g\. /);
	}
});

it('hides what is typed into secret fields', () => {
	const typed = fields.filter(([, , field]) => field.type === 'string' && isSecret(field));
	expect(typed.length).toBeGreaterThan(0);
	const shown = typed.filter(([, , { typeOptions }]) => typeOptions?.password !== true);
	expect(shown.map(([file, name]) => `${file} ${name}`)).toEqual([]);
});

it.each(NODES)('$file has a function for each dropdown, and no other', (node) => {
	const { listSearch = {}, loadOptions = {} } = node.methods;
	const all = withNested(node.description.properties);
	const searches = all.flatMap(({ modes = [] }) =>
		modes.flatMap(({ typeOptions }) => typeOptions?.searchListMethod ?? []),
	);
	const loads = all.flatMap(({ typeOptions }) => typeOptions?.loadOptionsMethod ?? []);
	for (const search of searches) expect(listSearch).toHaveProperty(search);
	for (const load of loads) expect(loadOptions).toHaveProperty(load);
	const known = [...Object.keys(listSearch), ...Object.keys(loadOptions)];
	expect([...new Set([...searches, ...loads])].sort()).toEqual([...new Set(known)].sort());
});
