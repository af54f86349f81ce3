import type { IDataObject, IWebhookFunctions } from 'n8n-workflow';

/** The part of n8n's webhook context that its type leaves out; older hosts do not have it. */
interface Internals {
	workflow?: {
		/** All static data of the workflow: `node:<name>` holds a node's. */
		staticData?: IDataObject;
		overrideStaticData?(staticData: IDataObject): void;
		getNode?(name: string): unknown;
	};
}

/**
 * Sees to it that n8n saves what a call writes into the static data, although it starts the workflow.
 *
 * n8n marks the object with the static data as changed when something is written into it. Then it starts the execution, and since 2.x
 * makes a second `Workflow` of the same object for that (`WorkflowRunner.establishContextForPersistence`), which resets the mark:
 * nothing is saved. So the call's own workflow gets an object of its own. The nodes' parts stay the same ones, and n8n counts a
 * replaced object as changed. Where n8n does not reset the mark, this changes nothing.
 */
export function keepStaticDataChanges(context: IWebhookFunctions): void {
	const { workflow } = context as Internals;
	if (!workflow?.staticData || !workflow.overrideStaticData) return;
	workflow.overrideStaticData({ ...workflow.staticData });
}

/** The static data of another trigger in the workflow, or undefined where there is none or n8n does not show it. */
export function staticDataOf(
	context: IWebhookFunctions,
	nodeName: string,
): IDataObject | undefined {
	const { workflow } = context as Internals;
	if (!workflow?.staticData || !workflow.getNode?.(nodeName)) return undefined;
	const key = `node:${nodeName}`;
	if (!workflow.staticData[key]) workflow.staticData[key] = {};
	return workflow.staticData[key] as IDataObject;
}
