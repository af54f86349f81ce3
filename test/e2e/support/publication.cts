import type { N8nRest, Publication, StoredWorkflow } from '../../../scripts/lib/n8nRest.cjs';
import { until } from './until.cjs';

/** Waits until n8n has done what it was told about a workflow. */
async function settled(n8n: N8nRest, workflow: StoredWorkflow): Promise<Publication> {
	return await until(`n8n to switch "${workflow.name}" on or off`, async () => {
		const publication = await n8n.publication(workflow);
		return publication.status === 'in_progress' ? undefined : publication;
	});
}

/**
 * Switches a workflow on and waits until it is: its URL is known, or its first poll is over.
 *
 * @throws an Error with what the trigger says when it refuses. n8n tries for a quarter of a minute before it gives up.
 */
export async function switchOn(n8n: N8nRest, workflow: StoredWorkflow): Promise<void> {
	await n8n.activate(workflow);
	const { status, triggers } = await settled(n8n, workflow);
	if (status === 'published') return;
	const reasons = triggers.flatMap(({ errorMessage }) => errorMessage ?? []);
	throw new Error(`n8n did not switch "${workflow.name}" on: ${reasons.join(', ') || status}`);
}

/** Switches a workflow off and waits until it is. */
export async function switchOff(n8n: N8nRest, workflow: StoredWorkflow): Promise<void> {
	await n8n.deactivate(workflow);
	await settled(n8n, workflow);
}
