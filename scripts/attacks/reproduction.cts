import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { START } from '../../test/e2e/support/workflow.cjs';
import type { CredentialData, N8nRest, Workflow } from '../lib/n8nRest.cjs';
import { ROOT } from '../lib/paths.cjs';
import { Finder } from './encodings.cjs';

/**
 * Runs the workflow that stands beside a page of docs/upstream as it stands there: nodes of n8n's own, and no community package.
 *
 * @param page its file, with the ending of the page
 * @param credential for the nodes that ask for one of its type
 * @returns whether the secret is in the execution
 */
export async function reproduces(
	rest: N8nRest,
	page: string,
	credential: CredentialData,
	secret: string,
): Promise<boolean> {
	const file = join(ROOT, 'docs', 'upstream', page.replace(/\.md$/, '.json'));
	const workflow = JSON.parse(readFileSync(file, 'utf8')) as Workflow;
	const { id, name } = await rest.createCredential(credential);
	const nodes = workflow.nodes.map((node) =>
		node.credentials ? { ...node, credentials: { [credential.type]: { id, name } } } : node,
	);
	const run = await rest.run(await rest.createWorkflow({ ...workflow, nodes }), START);
	return new Finder([secret]).isIn(run.stored);
}
