import { NODES } from './nodes.cjs';
import { sourcesBelow } from './sources.cjs';

const sources = sourcesBelow('nodes');
const code = sources.filter(({ path }) => path.endsWith('.ts'));

/** Where n8n hands out no helper that the one place could use: a credential's login and its test. */
const ON_THEIR_OWN = ['MoneyNs/login.ts', 'shared/credentialTest.ts'];

it('send in one place only', () => {
	const senders = code
		.filter(({ text }) => /helpers\s*\.\s*(httpRequest|request)/.test(text))
		.map(({ path }) => path);
	expect(senders.filter((path) => !ON_THEIR_OWN.includes(path))).toEqual([
		'shared/request/client.ts',
	]);
});

describe.each(NODES)('$file', ({ file, description }) => {
	it('is named in its codex', () => {
		const codex = sources.find(({ path }) => path === file.replace(/\.ts$/, '.json'));
		expect(JSON.parse(codex?.text ?? '')).toMatchObject({
			node: `n8n-nodes-signed-apis.${description.name}`,
		});
	});

	it('brings both icons', () => {
		const { light, dark } = description.icon as { light: string; dark: string };
		const icons = sourcesBelow('icons').map(({ path }) => `file:../../icons/${path}`);
		expect(icons).toEqual(expect.arrayContaining([light, dark]));
		expect(light).not.toBe(dark);
	});
});
