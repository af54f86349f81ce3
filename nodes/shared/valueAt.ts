/**
 * What a record holds under a name, or under a path with dots. A field whose own name has dots is found first; what a record inherits
 * is not looked at.
 *
 * @param path empty for the record itself
 * @returns undefined when there is nothing
 */
export function valueAt(record: unknown, path: string): unknown {
	if (path === '') return record;
	const own = ownValue(record, path);
	if (own !== undefined || !path.includes('.')) return own;
	return path.split('.').reduce(ownValue, record);
}

function ownValue(record: unknown, name: string): unknown {
	if (typeof record !== 'object' || record === null) return undefined;
	const isOwn = Object.prototype.hasOwnProperty.call(record, name);
	return isOwn ? (record as Record<string, unknown>)[name] : undefined;
}
