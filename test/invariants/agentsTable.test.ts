import { IMONEZA } from '../../nodes/IMoneza/provider';
import { LUNANODE } from '../../nodes/LunaNode/provider';
import { MONEROO } from '../../nodes/Moneroo/provider';
import { MONEYNS } from '../../nodes/MoneyNs/provider';
import { operations as moonBack } from '../../nodes/MoonBack/resources/apiMethod/operations';
import type { Operation, Provider } from '../../nodes/shared/operations/operation';
import { readTable, writeTable } from '../support/agentsPage.cjs';
import { isToBeWritten } from '../support/fixtures.cjs';

// docs/agents.md tells what each operation does, costs and destroys. The table is made of the rows:
//   AGENTS_TABLE=write npx jest test/invariants/agentsTable.test.ts
const EFFECTS: Record<Operation['effect'], string> = {
	none: 'reads',
	changes: 'changes',
	byMethod: 'changes, unless GET or HEAD',
};

const line = (...cells: string[]) => `| ${cells.join(' | ')} |`;

const HEAD = [
	line('Operation', 'Reads or changes', 'Costs money', 'What cannot be undone'),
	line('---', '---', '---', '---'),
];

function tableOf({ name, resources }: Provider): string[] {
	const rows = resources.flatMap(({ resource, operations }) =>
		operations.map(({ value, effect, costs = '', danger = '' }) =>
			line(`\`${resource}\`: \`${value}\``, EFFECTS[effect], costs, danger),
		),
	);
	return [`### ${name}`, '', ...HEAD, ...rows, ''];
}

const MOONBACK = [
	'### MoonBack',
	'',
	...HEAD,
	...moonBack.map(({ value }) =>
		value === 'get'
			? line('`apiMethod`: `get`', 'reads', '', '')
			: line(
					`\`apiMethod\`: \`${String(value)}\``,
					'changes',
					'It depends on the method.',
					'It depends on the method.',
				),
	),
	'',
];

const current = [...[MONEROO, LUNANODE, MONEYNS, IMONEZA].flatMap(tableOf), ...MOONBACK].join('\n');

const squeezed = (text: string) =>
	text
		.replace(/[ -]{2,}/g, ' ')
		.replace(/\| -+ /g, '| - ')
		.trim();

it('docs/agents.md has each operation, as its row says it', () => {
	if (isToBeWritten('AGENTS_TABLE')) writeTable(current);
	expect(squeezed(readTable())).toBe(squeezed(current));
});

it('knows more than a hundred operations', () => {
	expect(current.split('\n').filter((row) => row.startsWith('| `')).length).toBeGreaterThan(130);
});

describe.each([MONEROO, LUNANODE, MONEYNS, IMONEZA])("$name's rows", ({ resources }) => {
	const rows = resources.flatMap(({ resource, operations }) =>
		operations.map((operation): [string, Operation] => [
			`${resource}/${operation.value}`,
			operation,
		]),
	);

	it.each(rows)('%s is dangerous and costs only if it changes something', (_, row) => {
		if (row.effect === 'none') expect([row.costs, row.danger]).toEqual([undefined, undefined]);
	});

	it.each(rows)('%s says in its row what its description says', (_, row) => {
		const { description, details = '', danger, costs } = row;
		const text = `${description} ${details}`;
		if (/cannot be undone|for good|is lost|is erased/.test(text)) expect(danger).toBeDefined();
		if (/costs? money|real money|its price/.test(text)) expect(costs).toBeDefined();
		for (const sentence of [danger, costs]) {
			if (sentence !== undefined) expect(sentence).toMatch(/^[A-Z].*(\.|\[inferred\]\.)$/);
		}
	});

	it.each(rows)('%s names a record field where it destroys one', (_, row) => {
		const { destroys, fields = [] } = row;
		if (destroys === undefined) return;
		expect(row.danger).toBeDefined();
		expect(fields.find(({ name }) => name === destroys)?.type).toBe('record');
	});
});
