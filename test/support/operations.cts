import type { Chosen, Provider } from '../../nodes/shared/operations/operation';

/** All operations of a provider's tables, by `resource/operation`. */
export function operationsOf({ resources }: Provider): Array<[path: string, chosen: Chosen]> {
	return resources.flatMap((resource) =>
		resource.operations.map((operation): [string, Chosen] => [
			`${resource.resource}/${operation.value}`,
			{ resource, operation },
		]),
	);
}

/** One of them. */
export function operationOf(provider: Provider, path: string): Chosen {
	const found = new Map(operationsOf(provider)).get(path);
	if (!found) throw new Error(`${provider.name} has no operation ${path}`);
	return found;
}
