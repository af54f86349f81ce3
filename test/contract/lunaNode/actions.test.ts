import type { Action, Parameter } from '../../../nodes/LunaNode/action';
import { CATEGORIES, findAction } from '../../../nodes/LunaNode/resources';
import { fixture } from '../../support/fixtures.cjs';

/** What is known of the API, taken from the provider's documentation and from clients, without what is only historic. */
interface Fact {
	category: string;
	action: string;
	evidence: string;
	read_only: boolean;
	destructive: boolean;
	required: ParameterFact[];
	optional: ParameterFact[];
	poll: {
		action: string;
		field: string;
		done: string[];
		pending?: string[];
		failed?: string[];
		interval_seconds?: number;
	} | null;
}

interface ParameterFact {
	name: string;
	type: string;
	enum?: string[];
}

const facts = JSON.parse(fixture('lunanode.actions.json')) as Fact[];
const pathOf = ({ category, action }: Fact) => `${category}/${action}`;
const rows = CATEGORIES.flatMap(({ category, actions }) =>
	actions.map((action) => ({ path: `${category}/${action.action}`, action })),
);
const names = (parameters: Array<{ name: string }> = []) =>
	parameters.map(({ name }) => name).sort();

/** Enumerations that are inferred or may grow; the field takes other values as well. */
const OPEN = ['vm/usage key', 'securitygroup/rule-insert direction', 'monitor/contact-add type'];

/** Work whose end nobody has described; the node waits for it by a guess, which it marks as one. */
const WAITED_FOR_BY_GUESS = ['vm/reboot', 'vm/reimage', 'vm/unshelve'];

/** What the documentation calls "every parameter of the type" has one field. */
const fieldName = (name: string) => (name === '<type parameters>' ? 'type_parameters' : name);

function kind(parameter: Parameter): string {
	switch (parameter.type) {
		case 'number':
			return parameter.decimals ? 'decimal string' : 'integer string';
		case 'flag':
			return 'yes/no';
		case 'records':
			return 'comma-separated IDs';
		case 'map':
			return 'varies';
		case 'record':
			return parameter.format ?? 'id';
		case 'text':
			return parameter.format === 'id' ? 'id' : 'string';
		case 'choice':
			return 'string';
	}
}

/** The kinds of parameters that may stand for each type of the facts. */
const KINDS: Record<string, string[]> = {
	string: ['string', 'id', 'ip'],
	'numeric string': ['id'],
	uuid: ['id'],
	'numeric string or plan code': ['planId'],
	'integer string': ['integer string'],
	'decimal string': ['decimal string'],
	'yes/no': ['yes/no'],
	'comma-separated IDs': ['comma-separated IDs'],
	varies: ['varies'],
};

describe("the table of LunaNode's actions", () => {
	it('has every known action and no other', () => {
		expect(facts).toHaveLength(109);
		expect(rows.map(({ path }) => path).sort()).toEqual(facts.map(pathOf).sort());
	});

	it('has 16 categories', () => {
		expect(CATEGORIES).toHaveLength(16);
	});
});

describe.each(facts.map((fact) => [pathOf(fact), fact] as const))('%s', (_, fact) => {
	const row = findAction(fact.category, fact.action) as Action;

	it('takes the known parameters', () => {
		expect(names(row.required)).toEqual(names(fact.required));
		expect(names(row.optional)).toEqual(
			names(fact.optional.map(({ name }) => ({ name: fieldName(name) }))),
		);
	});

	it('has the known evidence, effect and way to see that it is done', () => {
		expect(row.evidence).toBe(fact.evidence);
		expect(row.readOnly ?? false).toBe(fact.read_only);
		const { readiness } = row;
		const isGuess = WAITED_FOR_BY_GUESS.includes(pathOf(fact));
		expect(readiness?.inferred ?? false).toBe(isGuess);
		expect(
			readiness && !isGuess
				? {
						action: readiness.action,
						field: readiness.field,
						done: readiness.done,
						pending: readiness.pending,
						failed: readiness.failed,
						interval_seconds: readiness.intervalSeconds,
					}
				: null,
		).toEqual(fact.poll);
	});

	it('warns of what cannot be taken back', () => {
		const warns = /cannot be undone|for good/.test(row.description);
		expect(warns).toBe(fact.destructive);
	});
});

describe('each parameter', () => {
	const all = facts.flatMap((fact) =>
		[...fact.required, ...fact.optional].map(
			(known) => [`${pathOf(fact)} ${known.name}`, fact, known] as const,
		),
	);

	it.each(all)('%s is what it is known to be', (path, fact, known) => {
		const row = findAction(fact.category, fact.action) as Action;
		const parameters = [...(row.required ?? []), ...(row.optional ?? [])];
		const parameter = parameters.find(({ name }) => name === fieldName(known.name)) as Parameter;
		expect(KINDS[known.type]).toContain(kind(parameter));
		if (parameter.type === 'choice') {
			const values = parameter.choices.map(({ value }) => value);
			expect(values.sort()).toEqual([...(known.enum ?? [])].sort());
			expect(parameter.open ?? false).toBe(OPEN.includes(path));
		} else if (known.enum && known.type !== 'yes/no') {
			// The API itself lists the codes of regions and check types.
			expect(parameter.type).toBe('record');
		}
	});
});
