/**
 * The address with a query parameter set, replacing any of that name. The rest of the query stays byte for byte what it was, which
 * `URLSearchParams` would not promise.
 */
export function withQueryParameter(url: URL, name: string, value: string): URL {
	const kept = url.search
		.slice(1)
		.split('&')
		.filter((pair) => pair !== '' && pair.split('=')[0] !== name);
	const copy = new URL(url);
	copy.search = [...kept, `${name}=${encodeURIComponent(value)}`].join('&');
	return copy;
}
