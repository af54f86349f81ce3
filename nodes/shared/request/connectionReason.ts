import { CERTIFICATE_CODES, type ErrorLike, type LostConnection } from './connection';

/** A host with more addresses than that has no more of them named. */
const MOST_NAMED = 4;

const CERTIFICATES: Record<string, string> = {
	CERT_HAS_EXPIRED: 'has expired',
	CERT_NOT_YET_VALID: 'is not valid yet',
	CERT_REVOKED: 'was revoked',
	DEPTH_ZERO_SELF_SIGNED_CERT: 'is self-signed',
	ERR_TLS_CERT_ALTNAME_INVALID: 'is for another name',
	HOSTNAME_MISMATCH: 'is for another name',
	SELF_SIGNED_CERT_IN_CHAIN: 'was issued by an authority that n8n does not know',
	UNABLE_TO_GET_ISSUER_CERT: 'was issued by an authority that n8n does not know',
	UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'was issued by an authority that n8n does not know',
	UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'was issued by an authority that n8n does not know',
};

const NO_PATH = ['EHOSTUNREACH', 'ENETUNREACH', 'ENETDOWN', 'EADDRNOTAVAIL'];

const TIME_OUTS = ['ETIMEDOUT', 'ECONNABORTED', 'ERR_CANCELED'];

/** What OpenSSL says of an answer that is no TLS. */
const NO_TLS = /wrong version number|packet length too long|http request|unknown protocol/i;

/**
 * Why nothing was sent, with Node's code, as the end of a sentence.
 *
 * @param lost a connection over which nothing was sent
 */
export function connectionReason(lost: LostConnection): string {
	const { proxy, proxyStatus, isProxys, target, failures } = lost;
	if (proxyStatus !== undefined) {
		const wish = proxyStatus === 407 ? ', it asks for a user name and password' : '';
		return `the ${proxyNamed(proxy)} refused the connection with HTTP status ${proxyStatus}${wish}`;
	}
	const where = isProxys ? `the ${proxyNamed(proxy)}` : (target ?? 'the server');
	const reasons = failures
		.slice(0, MOST_NAMED)
		.map((failure) => reasonOf(failure, where, isProxys));
	return [...new Set(reasons)].join(', and ');
}

/** What to do about it. */
export function connectionDescription({ isProxys, failures }: LostConnection): string {
	return `${whatToCheck({ isProxys, failures })}. Nothing was sent, so it can be run again`;
}

/** Whether the same would only happen again a moment later: a certificate or a proxy's password does not change by itself. */
export function isLasting({ proxyStatus, failures }: LostConnection): boolean {
	if (proxyStatus !== undefined) return proxyStatus < 500;
	return failures.every((failure) => isCertificate(failure) || isNoTls(failure));
}

/** Where the cause is, for whoever can do something about it. */
export function whatToCheck({
	isProxys,
	failures,
}: Pick<LostConnection, 'isProxys' | 'failures'>): string {
	if (isProxys) {
		return 'Check the proxy that n8n is set to use (HTTPS_PROXY, NO_PROXY), its address, user name and password included';
	}
	if (failures.some(isCertificate)) {
		return 'Check the Base URL in the credential. Where a proxy or a firewall looks into the traffic, n8n has to trust its certificate authority (NODE_EXTRA_CA_CERTS)';
	}
	return 'Check the Base URL in the credential, and that this n8n can reach it';
}

function reasonOf(failure: ErrorLike, where: string, isProxys: boolean): string {
	const code = typeof failure.code === 'string' ? failure.code : '';
	return `${sentence(failure, code, where, isProxys)}${code && ` (${code})`}`;
}

function sentence(failure: ErrorLike, code: string, where: string, isProxys: boolean): string {
	const { syscall, hostname } = failure;
	if (isCertificate(failure)) {
		return `the certificate of ${where} ${CERTIFICATES[code] ?? 'is not valid'}`;
	}
	if (typeof hostname === 'string' && hostname) {
		const name = `the name ${hostname}${isProxys ? ' of the proxy' : ''}`;
		return code === 'ENOTFOUND' ? `${name} was not found` : `${name} could not be looked up`;
	}
	if (isNoTls(failure)) return `${where} does not speak TLS`;
	const address = isProxys ? where : (addressOf(failure) ?? where);
	if (code === 'ENOTFOUND') return `the name of ${where} was not found`;
	if (code === 'EAI_AGAIN') return `the name of ${where} could not be looked up`;
	if (code === 'ECONNREFUSED') return `${address} refused the connection`;
	if (NO_PATH.includes(code)) return `no network leads to ${address}`;
	if (TIME_OUTS.includes(code)) return `${address} did not answer in time`;
	if (syscall === 'connect') return `no connection to ${address} could be made`;
	if (code === 'EPROTO' || code.startsWith('ERR_SSL_')) {
		return `${where} and n8n did not agree on a TLS connection${alertIn(failure)}`;
	}
	if (code.startsWith('HPE_')) return `${where} does not speak HTTP`;
	return `${where} ended the connection before it was ready`;
}

function isCertificate({ code }: ErrorLike): boolean {
	return typeof code === 'string' && CERTIFICATE_CODES.has(code);
}

/** Whether something answers that does not speak TLS. */
export function isNoTls({ code, message }: ErrorLike): boolean {
	return /^(EPROTO|ERR_SSL_)/.test(String(code)) && NO_TLS.test(String(message));
}

/** OpenSSL's own word for what the server did not like, such as "tlsv1 alert protocol version". */
function alertIn({ message }: ErrorLike): string {
	const [, alert] = /:((?:tls|ssl)v\d+ alert [a-z ]{3,40})(?::|$)/.exec(String(message)) ?? [];
	return alert ? `, ${alert}` : '';
}

function addressOf({ address, port }: ErrorLike): string | undefined {
	if (typeof address !== 'string' || !address) return undefined;
	const host = address.includes(':') ? `[${address}]` : address;
	return port === undefined ? host : `${host}:${String(port)}`;
}

function proxyNamed(proxy: string | undefined): string {
	return proxy ? `proxy ${proxy}` : 'proxy';
}
