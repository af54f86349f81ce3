import { NodeOperationError, type INode, type INodePropertyOptions } from 'n8n-workflow';

/** What of n8n's contexts is needed; polls, hooks and webhooks have it. */
interface Context {
	getNode(): INode;
	getNodeParameter(name: 'events', fallback: string[]): unknown;
}

/**
 * Reads the field "Trigger On". An expression can give anything, and a trigger for an event that does not exist would be silent for
 * ever.
 *
 * @param known the field's options
 * @throws NodeOperationError, the same at every poll until somebody changes the node, which n8n's scheduler then knows
 */
export function readEvents(context: Context, known: INodePropertyOptions[]): string[] {
	const chosen: unknown = context.getNodeParameter('events', []);
	const events = Array.isArray(chosen) ? chosen.map(String) : [];
	const values = known.map(({ value }) => String(value));
	const unknown = events.filter((event) => !values.includes(event));
	if (events.length && !unknown.length) return events;
	throw new NodeOperationError(
		context.getNode(),
		unknown.length
			? `The 'Trigger On' field has an unknown event '${unknown[0].slice(0, 40)}'`
			: `The 'Trigger On' field ${Array.isArray(chosen) || !chosen ? 'is empty' : 'holds no list of events'}`,
		{
			description: `Choose at least one event, or give a list of these: ${values.join(', ')}`,
			failure: { cause: 'configuration-invalid' },
		},
	);
}
