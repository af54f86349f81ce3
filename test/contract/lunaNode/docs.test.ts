import type { Action } from '../../../nodes/LunaNode/action';
import { LUNANODE } from '../../../nodes/LunaNode/provider';
import { sourcesBelow } from '../../invariants/sources.cjs';
import { fixture } from '../../support/fixtures.cjs';
import { operationsOf } from '../../support/operations.cjs';

const page = sourcesBelow('docs').find(({ path }) => path === 'lunanode.md')?.text ?? '';

/** Cells of the tables of operations, by the API call in the second one. */
const rows = new Map(
	page
		.slice(0, page.indexOf('## Answers'))
		.split('\n')
		.map((line) => line.split('|').map((cell) => cell.trim()))
		.filter(([, , call]) => /^`\w+\/[\w-]+`$/.test(call ?? ''))
		.map(([, operation, call, knownFrom, sources]) => [
			call.slice(1, -1),
			{ operation, knownFrom, sources },
		]),
);

const destructive = new Map(
	(
		JSON.parse(fixture('lunanode.actions.json')) as Array<{
			category: string;
			action: string;
			destructive: boolean;
		}>
	).map((fact) => [`${fact.category}/${fact.action}`, fact.destructive]),
);

const KNOWN_FROM: Record<NonNullable<Action['source']>, string> = {
	'client library': 'client libraries',
	'official client': "provider's programs",
};

const actions = operationsOf(LUNANODE).map(([path, { operation }]): [string, Action] => [
	path,
	operation,
]);

describe('docs/lunanode.md', () => {
	it('lists every operation and no other', () => {
		expect([...rows.keys()].sort()).toEqual(actions.map(([path]) => path).sort());
	});

	it.each(actions)('tells what %s is called, and what to know of it', (path, action) => {
		const row = rows.get(path);
		const marks = [destructive.get(path) && ' ⚠', action.readiness && ' ⏳'].filter(Boolean);
		expect(row?.operation).toBe(`${action.name}${marks.join('')}`);
		expect(row?.knownFrom).toBe(action.source ? KNOWN_FROM[action.source] : 'documented');
	});

	it.each(actions)('names a public source of %s', (path, { source: other }) => {
		const sources = rows.get(path)?.sources.match(/\[[^\]]+\]/g) ?? [];
		expect(sources).not.toEqual([]);
		for (const source of sources) expect(page).toContain(`\n${source}: https://`);
		expect(sources.some((source) => source.startsWith('[api/'))).toBe(other === undefined);
	});
});
