import type { PublicNames } from './read.cjs';

/** JSON with one line for each parameter, so that a change is a line in a diff. */
export function textOf(names: PublicNames): string {
	return `${write(names, '')}\n`;
}

function write(value: unknown, indent: string): string {
	if (!hasParts(value)) return JSON.stringify(value);
	const inner = `${indent}\t`;
	const parts = Array.isArray(value)
		? value.map((part) => inner + write(part, inner))
		: Object.entries(value).map(
				([key, part]) => `${inner}${JSON.stringify(key)}: ${write(part, inner)}`,
			);
	const [open, close] = Array.isArray(value) ? '[]' : '{}';
	return `${open}\n${parts.join(',\n')}\n${indent}${close}`;
}

/** Parameters, which have a name, stand on one line. */
function hasParts(value: unknown): value is object {
	return (
		typeof value === 'object' &&
		value !== null &&
		Object.keys(value).length > 0 &&
		!('name' in value)
	);
}
