import { fixture, isToBeWritten, writeFixture } from '../support/fixtures.cjs';
import { factsOf, missing } from '../support/publicNames/facts.cjs';
import { readPublicNames, type PublicNames } from '../support/publicNames/read.cjs';
import { RENAMED } from '../support/publicNames/renamed.cjs';
import { textOf } from '../support/publicNames/text.cjs';

// Saved workflows rely on names, so names may be added and never changed or taken away. What is allowed to change is in
// test/support/publicNames/renamed.cts. After an addition the fixture is written anew by
//   PUBLIC_NAMES=write npx jest test/invariants/publicNames.test.ts
const FILE = 'publicNames.json';

let current: PublicNames;
const frozen = () => JSON.parse(fixture(FILE)) as PublicNames;

beforeAll(async () => {
	current = await readPublicNames();
	if (isToBeWritten('PUBLIC_NAMES')) writeFixture(FILE, textOf(current));
});

it('keeps every public name', () => {
	expect(missing(frozen(), current)).toEqual([]);
});

it('has a fixture that knows every node, credential and operation', () => {
	expect(Object.keys(frozen().nodes).sort()).toEqual(Object.keys(current.nodes).sort());
	expect(Object.keys(frozen().credentials).sort()).toEqual(Object.keys(current.credentials).sort());
});

describe('a change', () => {
	const changed = (change: (names: PublicNames) => void): string[] => {
		const copy = structuredClone(current);
		change(copy);
		return missing(current, copy);
	};
	const parameter = (names: PublicNames, node: string, name: string) => {
		const line = names.nodes[node].parameters.find((entry) => entry.name === name);
		if (!line) throw new Error(`${node} has no ${name}`);
		return line;
	};

	it('may add', () => {
		const added = changed(({ nodes }) => {
			nodes.lunaNode.parameters.push({ name: 'new', for: 'vm: info', type: 'string', default: '' });
			nodes.lunaNode.facts.push('version 2');
		});
		expect(added).toEqual([]);
	});

	it.each<[what: string, change: (names: PublicNames) => void, fact: RegExp]>([
		['a node', ({ nodes }) => delete nodes.moneyNsTrigger, /^node moneyNsTrigger: version 1$/],
		['a version', ({ nodes }) => nodes.moneroo.facts.shift(), /^node moneroo: version 1$/],
		[
			'the operations of a parameter',
			(names) => (parameter(names, 'lunaNode', 'vm_id').for = 'vm: info'),
			/^node lunaNode, vm\/stop: vm_id is resourceLocator$/,
		],
		[
			'a default',
			(names) => (parameter(names, 'moonBack', 'authentication').default = 'jwt'),
			/authentication is "apiToken" by default$/,
		],
		[
			'an option',
			(names) => parameter(names, 'moneyNs', 'authentication').values?.pop(),
			/authentication takes /,
		],
		[
			'a mode of a locator',
			(names) => (parameter(names, 'lunaNode', 'vm_id').modes = 'list'),
			/vm_id has the mode id$/,
		],
		[
			'what may be left out',
			(names) => (parameter(names, 'lunaNode', 'options').required = true),
			/options may be left out$/,
		],
		[
			'a field of a credential',
			({ credentials }) => credentials.lunaNodeApi.shift(),
			/^credential lunaNodeApi: \w+ is \w+$/,
		],
		[
			'a field of the output',
			({ nodes }) => (nodes.lunaNode.outputs['v1.0.0/billing/credit'] = 'balance'),
			/puts out credit$/,
		],
	])('of %s is seen', (_, change, fact) => {
		const lost = changed(change);
		expect(lost.filter((text) => fact.test(text))).not.toEqual([]);
	});

	it('may be one of the two renames', () => {
		const lost = changed(({ nodes, credentials }) => {
			const lines = [...nodes.moneroo.parameters, ...credentials.moonBackApi];
			for (const { from, to } of RENAMED)
				for (const line of lines) if (line.name === from) line.name = to;
		});
		expect(lost).toEqual([]);
	});

	it('leaves many facts to compare', () => {
		expect(factsOf(current).length).toBeGreaterThan(3000);
	});
});
