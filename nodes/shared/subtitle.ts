import type { INodePropertyOptions } from 'n8n-workflow';
import type { Provider } from './operations/operation';

/** What stands below a node on the canvas: the labels of operation and resource, e.g. "Create: VM". n8n itself knows the values only. */
export function operationSubtitle({ resources }: Pick<Provider, 'resources'>): string {
	const labels = resources.flatMap(({ resource, name, operations }) =>
		operations.map((operation) => [`${resource}/${operation.value}`, `${operation.name}: ${name}`]),
	);
	return `={{ ${JSON.stringify(Object.fromEntries(labels))}[$parameter["resource"] + "/" + $parameter["operation"]] }}`;
}

/**
 * What stands below a trigger on the canvas: the label of the first of its events, and how many more there are, e.g. "VM Created +2".
 *
 * @param options the field `events`
 */
export function eventsSubtitle(options: INodePropertyOptions[]): string {
	const labels = JSON.stringify(
		Object.fromEntries(options.map(({ name, value }) => [value, name])),
	);
	const events = '$parameter["events"]';
	return `={{ (${labels}[${events}[0]] ?? "") + (${events}.length > 1 ? " +" + (${events}.length - 1) : "") }}`;
}
