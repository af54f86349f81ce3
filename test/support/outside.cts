import dns from 'node:dns';

/** What surrounds n8n's process: the proxy of the environment, and the name server. */

/** Makes n8n use a proxy, as an operator sets it, until it is told otherwise. */
export function setProxy(url: string | undefined): void {
	if (url === undefined) delete process.env.HTTPS_PROXY;
	else process.env.HTTPS_PROXY = url;
}

/** Lets every name have these addresses until the returned function is called. */
export function resolveTo(...addresses: string[]): () => void {
	const original = dns.lookup;
	const lookup = (_name: string, _options: object, done: (...found: unknown[]) => void) =>
		done(
			null,
			addresses.map((address) => ({ address, family: 4 })),
		);
	dns.lookup = lookup as unknown as typeof dns.lookup;
	return () => {
		dns.lookup = original;
	};
}
