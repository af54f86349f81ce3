import type { INodeType, INodeTypeDescription } from 'n8n-workflow';
import { sourcesBelow } from './sources.cjs';

/** The files of all node classes, relative to `nodes`. */
export const nodeFiles = sourcesBelow('nodes')
	.map(({ path }) => path)
	.filter((path) => path.endsWith('.node.ts'));

export async function descriptionOf(file: string): Promise<INodeTypeDescription> {
	const exported = (await import(`../../nodes/${file}`)) as Record<string, new () => INodeType>;
	const [NodeClass] = Object.values(exported);
	return new NodeClass().description;
}
