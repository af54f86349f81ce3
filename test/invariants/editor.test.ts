import type { INodeTypeDescription } from 'n8n-workflow';
import manifest from '../../package.json';
import { NODES } from './nodes.cjs';

/**
 * n8n's editor asks for the way to authenticate in the credential's own window. It hides each field that decides which credential
 * is shown, and each field by which those are shown in turn.
 */
function hiddenByEditor({ credentials = [], properties }: INodeTypeDescription): string[] {
	const deciding = credentials.flatMap(({ displayOptions }) =>
		Object.keys(displayOptions?.show ?? {}),
	);
	const showing = properties
		.filter(({ name }) => deciding.includes(name))
		.flatMap(({ displayOptions }) => Object.keys(displayOptions?.show ?? {}));
	return [...deciding, ...showing];
}

it.each(NODES)('$file keeps Resource and Operation in sight', ({ description }) => {
	const hidden = hiddenByEditor(description);
	expect(hidden.filter((name) => ['resource', 'operation'].includes(name))).toEqual([]);
});

it('looks at every node that the package names', () => {
	const named = NODES.map(({ file }) => `dist/nodes/${file.replace(/\.ts$/, '.js')}`);
	expect(named.sort()).toEqual([...manifest.n8n.nodes].sort());
	expect(named.length).toBeGreaterThan(0);
});
