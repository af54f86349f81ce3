import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { StoredCredential, Workflow } from '../../../scripts/lib/n8nRest.cjs';
import { ROOT } from '../../../scripts/lib/paths.cjs';

/** One of the shipped examples of a provider, with this n8n's credential in the place of the user's. */
export function example(file: string, { id, name, type }: StoredCredential): Workflow {
	const text = readFileSync(join(ROOT, 'examples', file), 'utf8');
	const { nodes, ...rest } = JSON.parse(text) as Workflow;
	return {
		...rest,
		nodes: nodes.map((node) =>
			node.credentials ? { ...node, credentials: { [type]: { id, name } } } : node,
		),
	};
}
