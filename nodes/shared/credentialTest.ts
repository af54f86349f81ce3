import type {
	ICredentialDataDecryptedObject,
	ICredentialTestFunction,
	ICredentialTestFunctions,
	IHttpRequestOptions,
} from 'n8n-workflow';
import { parseJson } from './json';
import { connectionDescription, connectionReason, isNoTls } from './request/connectionReason';
import { notSentReason, readFailure } from './request/failure';
import { attempt } from './attempt';
import { providerMessage } from './request/providerMessage';

/** When a test is given up, in ms: somebody waits in front of it. */
const TEST_WITHIN_MS = 30_000;

/** A response to the request of a credential test. */
export interface TestResponse {
	statusCode: number;
	/** What the body holds as JSON; undefined for a web page and other text. */
	body: unknown;
	/** Where it came from. */
	url: URL;
}

/** How one credential type is tested: by a request, and by what has to come back. */
export interface CredentialTest {
	/** As users write it, e.g. "LunaNode". */
	provider: string;
	authenticate: (
		credentials: ICredentialDataDecryptedObject,
		request: IHttpRequestOptions,
	) => Promise<IHttpRequestOptions>;
	/** What to ask for, below the Base URL. */
	request: (credentials: ICredentialDataDecryptedObject) => IHttpRequestOptions;
	/** Statuses other than 2xx that the provider answers with to a right key. */
	accepts?: number[];
	/** What is wrong with an answer of such a status, for the user; undefined when it proves that the keys work. */
	problemOf: (response: TestResponse) => string | undefined;
	/** What other statuses mean and what to do, where there is more to say than for every provider. */
	errors: Record<number, string>;
	/** Takes the key out of a signed request again, where only an answer that depends on the key proves anything. */
	withoutKey?: (signed: IHttpRequestOptions) => IHttpRequestOptions;
}

/**
 * The test of a credential, for a node's `methods.credentialTest`. n8n's tests without code cannot look at a body, and take a web page
 * or somebody else's server for the provider.
 *
 * @returns green only when the provider has answered, as it does to nobody without the key
 */
export function credentialTest(test: CredentialTest): ICredentialTestFunction {
	return async function (this: ICredentialTestFunctions, { data = {} }) {
		const tested = await attempt(async () => await problemWith(this, data, test));
		const message = 'value' in tested ? tested.value : problemOfError(tested.error, test);
		return message === undefined
			? { status: 'OK', message: 'Connection successful!' }
			: { status: 'Error', message };
	};
}

/** What is wrong with the keys or the address; undefined for nothing. */
async function problemWith(
	context: ICredentialTestFunctions,
	credentials: ICredentialDataDecryptedObject,
	test: CredentialTest,
): Promise<string | undefined> {
	const { authenticate, request, withoutKey, provider } = test;
	const accept = { ...request(credentials), headers: { Accept: 'application/json' } };
	const response = await send(context, await authenticate(credentials, accept));
	const problem = problemOfResponse(response, test);
	if (problem) return `${problem}${quoted(response, credentials, test)}`;
	if (!withoutKey) return undefined;
	// Signed anew, so that this request waits for its turn as well.
	const keyless = await send(context, withoutKey(await authenticate(credentials, accept)));
	if (isRefusal(keyless)) return undefined;
	return `The server at the 'Base URL' answers the same without the key, so this says nothing about the key, and it may not be ${provider} at all. Check the 'Base URL'`;
}

function isRefusal({ statusCode }: TestResponse): boolean {
	return (statusCode >= 300 && statusCode < 400) || statusCode === 401 || statusCode === 403;
}

async function send(
	{ helpers }: ICredentialTestFunctions,
	signed: IHttpRequestOptions,
): Promise<TestResponse> {
	// The only way to send something that n8n offers here: its older helper, with the older names of the options.
	const response = (await helpers.request({
		...signed,
		uri: signed.url,
		simple: false,
		resolveWithFullResponse: true,
		timeout: TEST_WITHIN_MS,
	})) as { statusCode: number; body: unknown };
	const { statusCode, body } = response;
	return {
		statusCode,
		body: typeof body === 'string' ? parseJson(body) : body,
		url: new URL(signed.url),
	};
}

function problemOfResponse(response: TestResponse, test: CredentialTest): string | undefined {
	const { statusCode, body } = response;
	const { provider, errors, accepts = [] } = test;
	const isData = typeof body === 'object' && body !== null;
	const isAccepted = accepts.includes(statusCode) || (statusCode >= 200 && statusCode < 300);
	if (isAccepted && isData) return test.problemOf(response);
	if (errors[statusCode]) return errors[statusCode];
	const answered = `The server at the 'Base URL' answered with HTTP status ${statusCode}`;
	if (isAccepted) {
		return `${answered} and not with data of ${provider}. Check the 'Base URL': it may be the address of a web page, or of another service`;
	}
	if (statusCode < 400) {
		return `${answered}, which leads to another address. Signed requests do not follow: correct the 'Base URL'`;
	}
	if (statusCode === 401 || statusCode === 403) {
		return `${provider} did not take the keys (HTTP status ${statusCode}). Check them, and what they may do at ${provider}`;
	}
	if (statusCode === 407) {
		return `${provider} could not be reached: a proxy on the way refused the connection with HTTP status 407, it asks for a user name and password. Check the proxy that n8n is set to use (HTTPS_PROXY, NO_PROXY)`;
	}
	if (statusCode === 429) return `${provider} takes no more requests for now. Try again later`;
	if (statusCode >= 500) {
		return `${answered}: it is out of order, or it is not ${provider}. Try again later, and check the 'Base URL'`;
	}
	return `${answered}. Check the 'Base URL': it may be incomplete, or the address of another service`;
}

/** The provider's own words for the end of a message, without anything of the credential. */
function quoted(
	{ body }: TestResponse,
	credentials: ICredentialDataDecryptedObject,
	{ provider }: CredentialTest,
): string {
	const values = Object.values(credentials).filter((value) => typeof value === 'string');
	const reason = providerMessage(
		body,
		values.filter((value) => value.length > 3),
	);
	return reason ? `. ${provider} says: "${reason}"` : '';
}

function problemOfError(error: unknown, { provider }: CredentialTest): string {
	const own = notSentReason(error);
	if (own) return own.message;
	const { lost, code = '' } = readFailure(error);
	// The older helper keeps the request to itself, so what it says of a proxy or a handshake is not to be had.
	if (lost?.isNeverSent || lost?.failures.some(isNoTls)) {
		return `${provider} could not be reached: ${connectionReason(lost)}. ${connectionDescription(lost)}`;
	}
	return code.startsWith('HPE_')
		? `${provider} could not be reached: what answers at the 'Base URL', or a proxy on the way (HTTPS_PROXY, NO_PROXY), does not speak HTTP`
		: `The connection to ${provider} ended before an answer came. Check the 'Base URL', and that this n8n can reach it`;
}
