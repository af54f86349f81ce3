/**
 * What a record holds under a name, or under a path with dots. A field whose own name has dots is found first.
 *
 * @returns undefined when there is nothing
 */
export function valueAt(record: unknown, path: string): unknown {
	const own = ownValue(record, path);
	if (own !== undefined || !path.includes('.')) return own;
	return path.split('.').reduce(ownValue, record);
}

function ownValue(record: unknown, name: string): unknown {
	if (typeof record !== 'object' || record === null) return undefined;
	const isOwn = Object.prototype.hasOwnProperty.call(record, name);
	return isOwn ? (record as Record<string, unknown>)[name] : undefined;
}
