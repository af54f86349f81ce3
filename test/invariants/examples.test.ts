import { sourcesBelow } from './sources.cjs';

interface Node {
	type: string;
	disabled?: boolean;
	position: [number, number];
	parameters: { content?: string; color?: number; resource?: string; operation?: string };
}

const examples = sourcesBelow('examples')
	.filter(({ path }) => path.endsWith('.json'))
	.map(({ path, text }) => ({ path, ...(JSON.parse(text) as { nodes: Node[] }) }));

const isNote = ({ type }: Node) => type === 'n8n-nodes-base.stickyNote';

/** What moves money or cannot be undone, of what the examples use. */
const isDangerous = ({ type, parameters: { resource, operation } }: Node) =>
	(type.endsWith('.moneroo') && resource === 'payout' && operation === 'initialize') ||
	(type.endsWith('.lunaNode') && /^(delete|reimage)$/.test(operation ?? ''));

it('looks at examples', () => {
	expect(examples.length).toBeGreaterThan(10);
	expect(examples.filter(({ nodes }) => nodes.some(isDangerous))).toHaveLength(2);
});

it.each(examples)('$path says on its canvas what to do before it is used', ({ nodes }) => {
	const notes = nodes.filter(isNote);
	expect(notes.length).toBeGreaterThan(0);
	// Red is n8n's third color.
	const red = notes.some(({ parameters }) => parameters.color === 3);
	expect(red).toBe(nodes.some(isDangerous));
});

it.each(examples)('$path does not start by the clock unless somebody wants it', ({ nodes }) => {
	const schedules = nodes.filter(({ type }) => type.endsWith('.scheduleTrigger'));
	expect(schedules.filter(({ disabled }) => !disabled)).toEqual([]);
});
