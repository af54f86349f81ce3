/**
 * The address with a query parameter set, replacing any that a server may take for one of that name. The rest of the query stays byte
 * for byte what it was, which `URLSearchParams` would not promise.
 */
export function withQueryParameter(url: URL, name: string, value: string): URL {
	const kept = url.search
		.slice(1)
		.split('&')
		.filter((pair) => pair !== '' && nameOf(pair) !== name);
	const copy = new URL(url);
	copy.search = [...kept, `${name}=${encodeURIComponent(value)}`].join('&');
	return copy;
}

/** As PHP reads it: decoded, without blanks in front, with underscores for dots and blanks, and without a key in brackets. */
function nameOf(pair: string): string {
	const [[name] = ['']] = [...new URLSearchParams(pair)];
	return name
		.trimStart()
		.replace(/\[[^]*/, '')
		.replace(/[ .]/g, '_');
}
