import type { ICredentialDataDecryptedObject } from 'n8n-workflow';
import { ConfigurationError } from '../errors';
import { isLoopback } from './baseUrl';
import type { OutgoingRequest } from './outgoingRequest';
import { isOn } from './settings';

/**
 * Sees to it that a signature can only be read by the server that it is for. Whoever may use a credential, yet not read it, could
 * otherwise send a request through a server of their own and read it there.
 *
 * @param request as n8n was told to send it; what the administrator of n8n sets (proxies and certificates of the process) is no part of it
 * @param baseUrl of the credential
 * @throws ConfigurationError when the request weakens the check of the server's certificate and the credential does not allow that,
 * or when it goes unencrypted through a proxy
 */
export function checkConnection(
	request: OutgoingRequest,
	baseUrl: URL,
	credentials: ICredentialDataDecryptedObject,
): void {
	if (request.proxy && baseUrl.protocol === 'http:') {
		throw new ConfigurationError(
			"The 'Base URL' of the credential begins with http://, so the proxy of this request could read its secret. The request was not sent. Remove the proxy from its options",
		);
	}
	const isLocal = isLoopback(baseUrl) && !request.proxy;
	const weakened = weakenedBy(request);
	if (!weakened || isLocal || isOn(credentials.allowInsecureTls)) return;
	throw new ConfigurationError(
		`This request ${weakened}, so another server could pass for ${baseUrl.host} and read its secret. It was not sent. Remove that option, or let the owner of the credential switch on 'Allow Insecure TLS' there`,
	);
}

/**
 * What a request does to the check of the certificate, in every shape that n8n knows: the HTTP Request node sets `rejectUnauthorized`
 * and `agentOptions` (Ignore SSL Issues, SSL Certificates), other nodes `skipSslCertificateValidation` (Request Options). Any option
 * of the agent counts: a certificate authority of one's own is the same as no check, and a PFX file can bring one.
 */
function weakenedBy(request: OutgoingRequest): string | undefined {
	const { rejectUnauthorized, skipSslCertificateValidation, agentOptions } = request;
	const ignores =
		isSwitchedOff(rejectUnauthorized) ||
		isSwitchedOff((agentOptions as OutgoingRequest | undefined)?.rejectUnauthorized) ||
		Boolean(skipSslCertificateValidation);
	if (ignores) return "ignores certificate problems ('Ignore SSL Issues')";
	const options = Object.entries(agentOptions ?? {}).filter(
		([name, value]) => value !== undefined && name !== 'rejectUnauthorized',
	);
	return options.length ? "brings certificates of its own ('SSL Certificates')" : undefined;
}

function isSwitchedOff(value: unknown): boolean {
	return value !== undefined && value !== true;
}
