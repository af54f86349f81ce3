import type { IWebhookFunctions } from 'n8n-workflow';
import { BoundedCache } from '../signing/boundedCache';
import { HandOverQueue } from './handOverQueue';
import { addKeys, MOST_REMEMBERED, savedKeys } from './savedDeliveries';
import { TriggerMemory } from './triggerMemory';
import { staticDataOf } from './workflowStaticData';

const workflows = new BoundedCache<WorkflowDeliveries>(1000);

/** What this process knows of the workflow that a call is for. */
export function deliveriesFor(context: IWebhookFunctions): WorkflowDeliveries {
	return workflows.getOrMake(String(context.getWorkflow().id), () => new WorkflowDeliveries());
}

/**
 * What this process knows of the deliveries to the triggers of one workflow. n8n keeps the static data of a workflow in one place. Each
 * call writes all of it, as the call found it, over what others have written meanwhile; so each has to write for all.
 */
export class WorkflowDeliveries {
	readonly queue = new HandOverQueue();

	/** By the node's ID. n8n keeps static data by the node's name. */
	private readonly triggers = new Map<string, { name: string; memory: TriggerMemory }>();

	/** Brings the static data of each call that n8n is still busy with up to date. */
	private readonly refreshes = new Set<() => void>();

	memoryOf(context: IWebhookFunctions): TriggerMemory {
		const { id, name } = context.getNode();
		const memory =
			this.triggers.get(id)?.memory ?? new TriggerMemory(MOST_REMEMBERED, () => performance.now());
		this.triggers.set(id, { name, memory });
		return memory;
	}

	/** Whether n8n took a delivery over, as far as this process and what was saved when the call began can tell. */
	isTaken(context: IWebhookFunctions, key: string): boolean {
		return (
			this.memoryOf(context).has(key) ||
			savedKeys(context.getWorkflowStaticData('node')).includes(key)
		);
	}

	/** Adds what is known by now to the static data of a call, of which n8n may save everything or nothing. */
	write(context: IWebhookFunctions, ownKeys: string[] = []): void {
		const own = context.getNode();
		for (const [id, { name, memory }] of this.triggers) {
			if (id === own.id) {
				addKeys(context.getWorkflowStaticData('node'), [...memory.taken, ...ownKeys]);
				continue;
			}
			const saved = staticDataOf(context, name);
			if (saved) addKeys(saved, memory.taken);
		}
	}

	/**
	 * Writes a delivery that n8n is about to take over. n8n saves it only after it has done so.
	 *
	 * @returns ends it; until then what is taken over beside it is written there too
	 */
	writeUntilAnswered(context: IWebhookFunctions, key: string): () => void {
		const refresh = () => this.write(context, [key]);
		refresh();
		this.refreshes.add(refresh);
		return () => {
			this.refreshes.delete(refresh);
			for (const other of this.refreshes) other();
		};
	}
}
