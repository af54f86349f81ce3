import { readFailure } from './failure';

/** What Node and OpenSSL call certificates and encryption that do not fit, as in DEPTH_ZERO_SELF_SIGNED_CERT or EPROTO. */
const TLS = /CERT|SELF_SIGNED|^UNABLE_TO_|ALTNAME|TLS|SSL|^EPROTO$/;

const NO_TIME = ['ETIMEDOUT', 'ECONNABORTED', 'ESOCKETTIMEDOUT', 'UND_ERR_CONNECT_TIMEOUT'];

/**
 * Why there is no answer, in words that say what to look at. n8n puts words of its own in the place of a message that holds one of Node's
 * common codes, such as ECONNREFUSED, so these are not named.
 *
 * @param error what n8n threw
 * @param provider as users write it
 */
export function connectionProblem(error: unknown, provider: string): string {
	const { code = '' } = readFailure(error);
	const reach = `Check the 'Base URL', and that this n8n may reach ${provider}`;
	if (TLS.test(code)) {
		return `The certificate of the server at the 'Base URL' is not trusted, or it does not speak https (${code}). Check the 'Base URL'; a server of your own needs a certificate that n8n trusts`;
	}
	if (code === 'ECONNREFUSED') return `Nothing answers at the 'Base URL'. ${reach}`;
	if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') {
		return "The host in the 'Base URL' cannot be found. Check its spelling, and the name resolution of this n8n";
	}
	if (NO_TIME.includes(code)) return `${provider} did not answer in time. ${reach}`;
	return `The connection to ${provider} ended before an answer came. ${reach}`;
}
