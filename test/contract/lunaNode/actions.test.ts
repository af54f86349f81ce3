import type { Action } from '../../../nodes/LunaNode/action';
import { PLAN_ID } from '../../../nodes/LunaNode/formats';
import { LUNANODE } from '../../../nodes/LunaNode/provider';
import type { Field } from '../../../nodes/shared/operations/field';
import { ID, IP } from '../../../nodes/shared/operations/formats';
import { isRequired } from '../../../nodes/shared/operations/item';
import { fixture } from '../../support/fixtures.cjs';
import { operationOf, operationsOf } from '../../support/operations.cjs';

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
const rowOf = (fact: Fact) => operationOf(LUNANODE, pathOf(fact)).operation as Action;
const names = (fields: Array<{ name: string }>) => fields.map(({ name }) => name).sort();

/** What an operation takes, apart from what this package adds to all of them. */
const fieldsOf = ({ fields = [] }: Action) =>
	fields.filter(({ name }) => name !== 'furtherParameters');

/** What the facts call the places that an operation is known from. */
const EVIDENCE: Record<NonNullable<Action['source']>, string> = {
	'client library': 'client-defined',
	'official client': 'official-client-only',
};

/** Enumerations that are inferred or may grow; the field takes other values as well. */
const OPEN = ['vm/usage key', 'securitygroup/rule-insert direction', 'monitor/contact-add type'];

/** Work whose end nobody has described; the node waits for it by a guess, which it marks as one. */
const WAITED_FOR_BY_GUESS = ['vm/reboot', 'vm/reimage', 'vm/unshelve'];

/** What the documentation calls "every parameter of the type" has one field. */
const fieldName = (name: string) => (name === '<type parameters>' ? 'type_parameters' : name);

const RECORD_KINDS = new Map([
	[undefined, 'id'],
	[PLAN_ID, 'planId'],
	[IP, 'ip'],
]);

function kind(field: Field): string | undefined {
	switch (field.type) {
		case 'number':
			return field.decimals ? 'decimal string' : 'integer string';
		case 'flag':
			return 'yes/no';
		case 'records':
			return 'comma-separated IDs';
		case 'json':
			return 'varies';
		case 'record':
			return RECORD_KINDS.get(field.format);
		case 'text':
			return field.format === ID ? 'id' : 'string';
		case 'choice':
			return 'string';
		default:
			return undefined;
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
		const known = operationsOf(LUNANODE).map(([path]) => path);
		expect(known.sort()).toEqual(facts.map(pathOf).sort());
	});

	it('has 16 categories', () => {
		expect(LUNANODE.resources).toHaveLength(16);
	});
});

describe.each(facts.map((fact) => [pathOf(fact), fact] as const))('%s', (_, fact) => {
	const row = rowOf(fact);

	it('takes the known parameters', () => {
		const fields = fieldsOf(row);
		expect(names(fields.filter(isRequired))).toEqual(names(fact.required));
		expect(names(fields.filter(({ optional }) => optional))).toEqual(
			names(fact.optional.map(({ name }) => ({ name: fieldName(name) }))),
		);
		expect(fields).toHaveLength(fact.required.length + fact.optional.length);
	});

	it('has the known evidence, effect and way to see that it is done', () => {
		expect(row.source ? EVIDENCE[row.source] : 'documented').toBe(fact.evidence);
		expect(row.effect).toBe(fact.read_only ? 'none' : 'changes');
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
		const field = fieldsOf(rowOf(fact)).find(({ name }) => name === fieldName(known.name)) as Field;
		expect(KINDS[known.type]).toContain(kind(field));
		if (field.type === 'choice') {
			const values = field.choices.map(({ value }) => value);
			expect(values.sort()).toEqual([...(known.enum ?? [])].sort());
			expect(field.open ?? false).toBe(OPEN.includes(path));
		} else if (known.enum && known.type !== 'yes/no') {
			// The API itself lists the codes of regions and check types.
			expect(field.type).toBe('record');
		}
	});
});
