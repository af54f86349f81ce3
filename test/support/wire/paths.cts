import type { INodeParameters } from 'n8n-workflow';

/** Parameters are JSON; these read and change copies of it by paths with dots, such as `options.concurrency`. */

export type Json = null | boolean | number | string | Json[] | { [name: string]: Json };

export function valueAtPath(parameters: unknown, path: string): Json | undefined {
	return path
		.split('.')
		.reduce<unknown>(
			(at, key) => (at as Record<string, unknown> | undefined)?.[key],
			parameters,
		) as Json | undefined;
}

export function withValue(
	parameters: INodeParameters,
	path: string,
	value: unknown,
): INodeParameters {
	const [first, ...rest] = path.split('.');
	const inner = (parameters[first] ?? {}) as INodeParameters;
	return {
		...parameters,
		[first]: (rest.length ? withValue(inner, rest.join('.'), value) : value) as never,
	};
}

export function withoutPath(parameters: INodeParameters, path: string): INodeParameters {
	const [first, ...rest] = path.split('.');
	if (!(first in parameters)) return parameters;
	const { [first]: inner, ...others } = parameters;
	if (!rest.length) return others;
	return { ...others, [first]: withoutPath(inner as INodeParameters, rest.join('.')) };
}

/** Replaces each value that a user would type or pick; locators, lists of texts and the like count as one. */
export function mapLeaves(
	parameters: INodeParameters,
	change: (value: Json, path: string) => unknown,
	path = '',
): INodeParameters {
	return Object.fromEntries(
		Object.entries(parameters).map(([name, value]) => [
			name,
			mapped(value as Json, change, path ? `${path}.${name}` : name),
		]),
	) as INodeParameters;
}

function mapped(
	value: Json,
	change: (value: Json, path: string) => unknown,
	path: string,
): unknown {
	if (Array.isArray(value) && value.some(isBranch)) {
		return value.map((entry, index) => mapped(entry, change, `${path}.${index}`));
	}
	return isBranch(value) ? mapLeaves(value as INodeParameters, change, path) : change(value, path);
}

export const isLocator = (value: unknown): value is { __rl: true; mode: string; value: string } =>
	typeof value === 'object' && value !== null && '__rl' in value;

const isBranch = (value: unknown): boolean =>
	typeof value === 'object' && value !== null && !Array.isArray(value) && !isLocator(value);
