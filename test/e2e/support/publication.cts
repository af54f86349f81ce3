import type { N8nRest, StoredWorkflow } from '../../../scripts/lib/n8nRest.cjs';
import { until } from './until.cjs';

/** What n8n tells about a workflow that it switches on or off. */
interface Publication {
	status: 'in_progress' | 'published' | 'partial' | 'failed' | 'not_published';
	triggers: Array<{ errorMessage: string | null }>;
}

/** n8n answers at once that a workflow is on or off, and sees to it afterwards. */
async function settled({ url, cookie }: N8nRest, { id, name }: StoredWorkflow) {
	return await until(`n8n to switch "${name}" on or off`, async () => {
		const address = `${url}/rest/workflows/${id}/publication-status`;
		const answer = await fetch(address, { headers: { cookie } });
		const { data } = (await answer.json()) as { data: Publication };
		return data.status === 'in_progress' ? undefined : data;
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
