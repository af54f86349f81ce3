import type { ArrayFormat, OutgoingRequest } from './outgoingRequest';

/**
 * The query that n8n would send for a request's `qs`, as text without the question mark. n8n leaves the encoding to layers that
 * run after `authenticate`; what is signed must be what is sent, so it is done here once.
 */
export function serializeQuery(request: OutgoingRequest): string {
	const format = arrayFormat(request);
	return Object.entries(request.qs ?? {})
		.flatMap(([name, value]) => pairs(name, value, format))
		.map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`)
		.join('&');
}

/** n8n writes `a[0]=…` unless the node says otherwise, in the words of one shape or the other. */
function arrayFormat(request: OutgoingRequest): ArrayFormat {
	const format = request.arrayFormat ?? request.qsStringifyOptions?.arrayFormat;
	return format ?? (request.useQuerystring === true ? 'repeat' : 'indices');
}

function pairs(name: string, value: unknown, format: ArrayFormat): Array<[string, string]> {
	if (value === undefined || value === null) return [];
	if (value instanceof Date) return [[name, value.toISOString()]];
	if (Array.isArray(value)) {
		if (format === 'comma') return value.length ? [[name, value.map(String).join(',')]] : [];
		return value.flatMap((entry, index) => pairs(arrayName(name, index, format), entry, format));
	}
	if (typeof value === 'object') {
		return Object.entries(value).flatMap(([key, entry]) => pairs(`${name}[${key}]`, entry, format));
	}
	return [[name, String(value)]];
}

function arrayName(name: string, index: number, format: ArrayFormat): string {
	if (format === 'repeat') return name;
	return format === 'brackets' ? `${name}[]` : `${name}[${index}]`;
}
