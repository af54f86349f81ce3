import type { Parameter } from '../../nodes/LunaNode/action';
import { actions } from './lunaNodeDescription';
import { sourcesBelow } from './sources.cjs';

const sources = sourcesBelow('nodes/LunaNode');

describe('the table', () => {
	it.each(actions)('%s simplifies to at most ten fields', (_, __, { simplified = [] }) => {
		expect(simplified.length).toBeLessThanOrEqual(10);
	});

	it.each(actions)('%s names each parameter once', (_, __, { required = [], optional = [] }) => {
		const names = [...required, ...optional].map(({ name }: Parameter) => name);
		expect(new Set(names).size).toBe(names.length);
	});

	it.each(actions)('%s chooses among optional parameters that it has', (_, __, action) => {
		const { oneOf = [], optional = [] } = action;
		expect(optional.map(({ name }) => name)).toEqual(expect.arrayContaining(oneOf));
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
