import { LUNANODE } from '../../../nodes/LunaNode/provider';
import type { Field } from '../../../nodes/shared/operations/field';
import { checkField } from '../../../nodes/shared/operations/kinds';
import { operationOf } from '../../support/operations.cjs';

const fieldOf = (path: string, wanted: string): Field => {
	const { fields = [] } = operationOf(LUNANODE, path).operation;
	return fields.find(({ name }) => name === wanted) as Field;
};

const further = fieldOf('vm/create', 'furtherParameters');
const check = fieldOf('monitor/check-add', 'type_parameters');

const problemOf = (field: Field, raw: unknown) => {
	const checked = checkField(field, raw, 'UTC');
	if ('value' in checked) throw new Error('It was taken');
	return checked.problem;
};

it.each<[Field, unknown, object]>([
	[further, '{"storage": 50}', { storage: 50 }],
	[further, { storage: '50', hostname: '' }, { storage: '50', hostname: '' }],
	[further, '{}', {}],
	[check, '{"url": "https://example.com", "body": ""}', { url: 'https://example.com', body: '' }],
])('takes parameters by their own names: $name', (field, raw, value) => {
	expect(checkField(field, raw, 'UTC')).toEqual({ value });
});

describe.each([
	["'Further Parameters (JSON)'", further],
	["'Check Parameters'", check],
])('%s', (label, field) => {
	it.each([
		['text that is not JSON', '{"url": '],
		['a list', '["url"]'],
		['a name that is none', { 'a b': 1 }],
		['a name with a dot', { 'a.b': 1 }],
		['a nested object', { headers: { Host: 'example.com' } }],
		['a list as value', { headers: ['a'] }],
	])('refuses %s', (_, raw) => {
		expect(problemOf(field, raw)).toMatchObject({
			message: expect.stringContaining(label),
			description: expect.any(String),
		});
	});

	it.each(['api_id', 'api_partialkey'])('says that the signature brings %s', (added) => {
		expect(problemOf(field, { [added]: 'x' }).message).toMatch(new RegExp(`'${added}'.*signature`));
	});
});

it.each(['hostname', 'plan_id', 'volume_id'])(
	'does not give %s twice, which has a field of its own',
	(name) => {
		expect(problemOf(further, { [name]: 'x' }).message).toContain(`'${name}'`);
	},
);

it.each(['name', 'type', 'check_interval', 'delay'])(
	"says that LunaNode's API cannot tell %s of a check from the general field",
	(taken) => {
		expect(problemOf(check, { [taken]: 'x' })).toEqual({
			message: expect.stringMatching(`'${taken}'.*LunaNode's API`),
			description: expect.stringContaining('cannot be sent'),
		});
	},
);
