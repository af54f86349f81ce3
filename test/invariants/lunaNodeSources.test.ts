import { description } from './lunaNodeDescription';
import { sourcesBelow } from './sources.cjs';

const sources = sourcesBelow('nodes/LunaNode');
const code = sources.filter(({ path }) => path.endsWith('.ts'));
const lines = (text: string) => text.split('\n').length - 1;

describe('sources', () => {
	it('are short', () => {
		const long = code.filter(
			({ path, text }) => lines(text) >= (path.endsWith('.node.ts') ? 120 : 200),
		);
		expect(long.map(({ path }) => path)).toEqual([]);
	});

	it('send in one place only', () => {
		const senders = code.filter(({ text }) => /httpRequest|helpers\.request/.test(text));
		expect(senders.map(({ path }) => path)).toEqual(['transport.ts']);
	});

	it('know no other provider', () => {
		const foreign = code.filter(({ text }) => /from '(\.\.\/)+(?!shared)[A-Z]\w+\//.test(text));
		expect(foreign.map(({ path }) => path)).toEqual([]);
	});

	it('name the node in the codex', () => {
		const codex = sources.find(({ path }) => path === 'LunaNode.node.json');
		expect(JSON.parse(codex?.text ?? '')).toMatchObject({
			node: `n8n-nodes-signed-apis.${description.name}`,
		});
	});

	it('bring both icons', () => {
		const { light, dark } = description.icon as { light: string; dark: string };
		const icons = sourcesBelow('icons').map(({ path }) => `file:../../icons/${path}`);
		expect(icons).toEqual(expect.arrayContaining([light, dark]));
		expect(light).not.toBe(dark);
	});
});
