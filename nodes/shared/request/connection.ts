/** An error of Node, axios or n8n, as far as it is read here. */
export interface ErrorLike {
	cause?: unknown;
	name?: unknown;
	message?: unknown;
	code?: unknown;
	syscall?: unknown;
	/** What a name could not be found for. */
	hostname?: unknown;
	/** Where a connection was attempted. */
	address?: unknown;
	port?: unknown;
	/** Of Node's AggregateError: one error for each address of a host that has several. */
	errors?: unknown;
	httpCode?: unknown;
	/** axios keeps Node's ClientRequest here. */
	request?: RequestLike;
	response?: { status?: unknown; headers?: unknown; data?: unknown };
	config?: unknown;
}

interface RequestLike {
	protocol?: unknown;
	getHeader?: (name: string) => unknown;
	/** Null until the agent has given the request a connection. */
	socket?: { encrypted?: unknown; secureConnecting?: unknown } | null;
	/** n8n's own agents for the proxies of the environment keep the real ones behind a `router`. */
	agent?: AgentLike & { router?: { resolve?: (target: object) => AgentLike | undefined } };
}

interface AgentLike {
	proxy?: { host?: unknown };
}

/** How a connection ended that gave no answer of the provider. */
export interface LostConnection {
	/** Whether the provider certainly has not got a byte of the request. */
	isNeverSent: boolean;
	/** The address, name, certificate or TLS session that failed; one for each address that was tried. */
	failures: ErrorLike[];
	/** Whether it was the way to the proxy that failed, or the proxy that refused. */
	isProxys: boolean;
	/** Host and port of the proxy, where one is used and its address is known. */
	proxy?: string;
	/** What the proxy answered, where it did. */
	proxyStatus?: number;
	/** Host and port that were asked for. */
	target?: string;
}

/** OpenSSL's and Node's codes for a certificate that is not accepted. Node ends the handshake then, before it writes the request. */
export const CERTIFICATE_CODES = new Set(
	(
		'CERT_CHAIN_TOO_LONG CERT_HAS_EXPIRED CERT_NOT_YET_VALID CERT_REJECTED CERT_REVOKED CERT_SIGNATURE_FAILURE CERT_UNTRUSTED ' +
		'CRL_HAS_EXPIRED CRL_NOT_YET_VALID CRL_SIGNATURE_FAILURE DEPTH_ZERO_SELF_SIGNED_CERT ERR_TLS_CERT_ALTNAME_FORMAT ' +
		'ERR_TLS_CERT_ALTNAME_INVALID ERROR_IN_CERT_NOT_AFTER_FIELD ERROR_IN_CERT_NOT_BEFORE_FIELD HOSTNAME_MISMATCH INVALID_CA ' +
		'INVALID_PURPOSE PATH_LENGTH_EXCEEDED SELF_SIGNED_CERT_IN_CHAIN UNABLE_TO_DECODE_ISSUER_PUBLIC_KEY ' +
		'UNABLE_TO_DECRYPT_CERT_SIGNATURE UNABLE_TO_GET_CRL UNABLE_TO_GET_ISSUER_CERT UNABLE_TO_GET_ISSUER_CERT_LOCALLY ' +
		'UNABLE_TO_VERIFY_LEAF_SIGNATURE'
	).split(' '),
);

/** Only a connection that is being made fails with these, whatever else is known. */
const WHILE_CONNECTING = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN']);

/** System calls and DNS requests of a connection that is being made. */
const CONNECTING_CALLS = /^(connect|getaddrinfo|query[A-Z]\w*)$/;

/** n8n's protection from requests into its own network refuses before it connects. */
const BLOCKED_BY_N8N = /^SsrfBlocked/;

/**
 * Finds out how far a request came that has no answer, by system call and code, and by what Node's request says of its connection.
 * ECONNRESET, EPIPE and time-outs mean another thing before the TLS handshake is over than after it.
 *
 * @param chain an error and its causes, the outermost first
 */
export function readConnection(chain: ErrorLike[]): LostConnection {
	const request = chain.find((link) => link.request)?.request;
	const response = chain.find((link) => link.response)?.response;
	const several = chain.map(({ errors }) => errors).find(isFilledList) as ErrorLike[] | undefined;
	const innermost = chain.filter(({ code }) => typeof code === 'string').pop() ?? chain[0] ?? {};
	const failures = several ?? [innermost];
	const proxy = request && proxyOf(request);
	const proxyStatus = request && statusOfProxy(request, response?.status, proxy);
	const hasNoSocket = request?.socket === null;
	const isUntunnelled = hasPlainSocket(request);
	const isBlocked = chain.some(({ name }) => typeof name === 'string' && BLOCKED_BY_N8N.test(name));
	return {
		isNeverSent:
			proxyStatus !== undefined ||
			(response === undefined &&
				(isBlocked ||
					hasNoSocket ||
					isUntunnelled ||
					isShakingHands(request) ||
					failures.every(isConnecting))),
		failures,
		isProxys: proxyStatus !== undefined || isUntunnelled || (hasNoSocket && proxy !== undefined),
		proxy,
		proxyStatus,
		target: request && targetOf(request),
	};
}

function isConnecting({ code, syscall }: ErrorLike): boolean {
	const text = String(code);
	return (
		CONNECTING_CALLS.test(String(syscall)) ||
		WHILE_CONNECTING.has(text) ||
		CERTIFICATE_CODES.has(text)
	);
}

/** Node writes nothing of a request before the TLS handshake is over and the certificate accepted. */
function isShakingHands(request: RequestLike | undefined): boolean {
	return request?.socket?.encrypted === true && request.socket.secureConnecting === true;
}

/**
 * Whether an https request has a connection without TLS: one to a proxy that has not connected it to the provider. What comes over it is
 * the proxy's, and nothing of the request was written to it.
 */
function hasPlainSocket({ protocol, socket }: RequestLike = {}): boolean {
	return protocol === 'https:' && Boolean(socket) && socket?.encrypted !== true;
}

/** The status with which a proxy refused to connect; 407 is a proxy's own. */
function statusOfProxy(
	request: RequestLike,
	status: unknown,
	proxy: string | undefined,
): number | undefined {
	if (typeof status !== 'number') return undefined;
	return hasPlainSocket(request) || (status === 407 && proxy !== undefined) ? status : undefined;
}

/** Without the user name and password that the proxy's URL may hold. */
function proxyOf(request: RequestLike): string | undefined {
	const { agent } = request;
	const [hostname, port] = splitHost(targetOf(request));
	const real = agent?.proxy ? agent : agent?.router?.resolve?.({ hostname, port });
	return text(real?.proxy?.host);
}

function targetOf(request: RequestLike): string | undefined {
	return text(request.getHeader?.('host'));
}

function splitHost(host = ''): [hostname: string, port: number | undefined] {
	const [, hostname = host, port] = /^(.*?)(?::(\d+))?$/.exec(host) ?? [];
	return [hostname, port ? Number(port) : undefined];
}

function text(value: unknown): string | undefined {
	return typeof value === 'string' && value ? value : undefined;
}

function isFilledList(value: unknown): boolean {
	return Array.isArray(value) && value.length > 0;
}
