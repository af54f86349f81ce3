import type { ICredentialDataDecryptedObject, IHttpRequestOptions } from 'n8n-workflow';
import { ConfigurationError, CredentialError } from '../shared/errors';
import { PER_MINUTE, readAccount, type ProviderAccount } from '../shared/pacing/account';
import type { ResolvedRequest } from '../shared/request/outgoingRequest';
import { readParameters, type Parameters } from '../shared/request/parameters';
import type { Effect } from '../shared/request/access';
import { requiredText } from '../shared/request/settings';
import { waitThenSign } from '../shared/request/waitThenSign';
import { hmac } from '../shared/signing/hmac';
import { findAction } from './resources';

/** Name of the credential type. */
export const LUNANODE_CREDENTIAL = 'lunaNodeApi';

/** [seed] */
export const LUNANODE_BASE_URL = 'https://dynamic.lunanode.com';

/** The provider's own clients refuse keys and IDs of any other length. */
const ID_LENGTH = 16;
const KEY_LENGTH = 128;
const PARTIAL_KEY_LENGTH = 64;

/** The two parts of a LunaNode API key. */
export interface LunaNodeKey {
	id: string;
	key: string;
}

/**
 * Signs a request for LunaNode: `POST {baseUrl}/api/{category}/{action}/` with the parameters as JSON object or form goes in,
 * the signed form comes out. Called by n8n for every request made with the credential.
 *
 * @throws CredentialError, ConfigurationError, RateLimitedError or CancelledError before anything is sent
 */
export async function authenticateLunaNode(
	credentials: ICredentialDataDecryptedObject,
	request: IHttpRequestOptions,
): Promise<IHttpRequestOptions> {
	const key = readKey(credentials);
	return await waitThenSign(request, credentials, {
		credential: 'LunaNode API',
		account: lunaNodeAccount(credentials),
		defaultBaseUrl: LUNANODE_BASE_URL,
		effect: (resolved, baseUrl) => effectOfAction(handlerPath(resolved, baseUrl)),
		prepare: (resolved, baseUrl) => {
			const path = handlerPath(resolved, baseUrl);
			const parameters = unsignedParameters(resolved);
			const url = new URL(resolved.url);
			url.pathname = url.pathname.replace(/\/?$/, '/');
			return () => ({
				headers: {},
				url,
				formBody: signedForm(key, path, parameters, currentNonce()),
			});
		},
	});
}

/** Whose requests are counted together. LunaNode documents no limit, so nothing is paced until the user sets one. */
export function lunaNodeAccount(credentials: ICredentialDataDecryptedObject): ProviderAccount {
	return readAccount(credentials, {
		provider: 'LunaNode',
		defaultBaseUrl: LUNANODE_BASE_URL,
		publicId: [requiredText(credentials, 'apiId', 'API ID')],
		secret: [requiredText(credentials, 'apiKey', 'API Key')],
		limit: PER_MINUTE,
		requests: 0,
	});
}

/**
 * The form that LunaNode accepts for one call: `req` (the JSON text), `signature` and `nonce`. The signature is
 * HMAC-SHA512 over `{category}/{action}/|{req}|{nonce}`, in lower-case hex, keyed with the whole API key as text [seed].
 *
 * @param path category and action with a slash behind each, e.g. `vm/list/`
 * @param nonce the current time in whole seconds
 */
export function signedForm(
	{ id, key }: LunaNodeKey,
	path: string,
	parameters: Parameters,
	nonce: string,
): string {
	const req = JSON.stringify({
		...parameters,
		api_id: id,
		api_partialkey: key.slice(0, PARTIAL_KEY_LENGTH),
	});
	const signature = hmac('sha512', key, `${path}|${req}|${nonce}`, 'hex');
	return new URLSearchParams({ req, signature, nonce }).toString();
}

function readKey(credentials: ICredentialDataDecryptedObject): LunaNodeKey {
	return {
		id: textOfLength(requiredText(credentials, 'apiId', 'API ID'), 'API ID', ID_LENGTH),
		key: textOfLength(requiredText(credentials, 'apiKey', 'API Key'), 'API Key', KEY_LENGTH),
	};
}

function textOfLength(text: string, label: string, length: number): string {
	if (text.length === length) return text;
	throw new CredentialError(
		`The '${label}' of the LunaNode credential has ${text.length} characters instead of ${length}. Copy it again from the API tab of the LunaNode panel`,
	);
}

/** The path is part of what is signed, so it has to be exactly a category and an action. */
function handlerPath({ url, method }: ResolvedRequest, baseUrl: URL): string {
	if (method !== 'POST') {
		throw new ConfigurationError(
			`LunaNode takes POST requests only, and this one is a ${method}. Set the method to POST`,
		);
	}
	const prefix = `${baseUrl.pathname.replace(/\/+$/, '')}/api/`;
	const path = url.pathname.startsWith(prefix) ? url.pathname.slice(prefix.length) : '';
	const match = /^([\w-]+)\/([\w-]+)\/?$/.exec(path);
	if (!match) {
		throw new ConfigurationError(
			`${url.pathname} is not a LunaNode API path. It has to be ${prefix}category/action/, for example ${prefix}vm/list/`,
		);
	}
	return `${match[1]}/${match[2]}/`;
}

/** LunaNode takes POST only, so the table of actions tells what reads; an action that is not in it may do anything. */
function effectOfAction(path: string): Effect {
	const [category, action] = path.split('/');
	return {
		name: `${category}/${action}`,
		changes: findAction(category, action)?.effect !== 'none',
	};
}

/** After a 401 n8n hands over what was signed before; then the parameters are inside the earlier `req`. */
function unsignedParameters({ request }: ResolvedRequest): Parameters {
	const body = readParameters(request);
	const isSignedForm = Object.keys(body).sort().join() === 'nonce,req,signature';
	const parameters = isSignedForm ? readParameters({ body: body.req }) : body;
	return Object.fromEntries(
		Object.entries(parameters).filter(([name]) => name !== 'api_id' && name !== 'api_partialkey'),
	);
}

/** The current second, as in the provider's own clients: it may repeat, and it never runs ahead of the clock. */
function currentNonce(): string {
	return String(Math.floor(Date.now() / 1000));
}
