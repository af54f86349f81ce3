import type { ICredentialDataDecryptedObject } from 'n8n-workflow';
import { readBaseUrl } from '../shared/request/baseUrl';
import { optionalText, requiredText } from '../shared/request/settings';
import { isPlatform, MONEYNS_BASE_URL } from './account';
import type { LoginRequest } from './login';
import { platformSigner } from './platformSigner';
import { loginId } from './session';

/** How long a login JWT may be used, in seconds: it is sent at once, so this only has to bridge clocks that differ. */
const LOGIN_LIFETIME_SECONDS = 300;

/** The login that a credential stands for. */
export interface Login {
	/** The same for the same address, user and secret, and for no other; see {@link loginId}. */
	id: string;
	baseUrl: string;
	/** Checks what is needed. What it returns is called after the wait, so that a token in the request is fresh. */
	prepare: () => () => Promise<LoginRequest>;
}

/**
 * The login of a credential of either type.
 *
 * @throws CredentialError or ConfigurationError that names the field that is missing or wrong
 */
export function loginOf(credentials: ICredentialDataDecryptedObject): Login {
	const baseUrl = readBaseUrl(credentials, MONEYNS_BASE_URL, '/api/v1').href;
	const { identity, prepare } = isPlatform(credentials)
		? platformLogin(credentials)
		: userLogin(credentials);
	return { id: loginId([baseUrl, ...identity]), baseUrl, prepare };
}

/** One way to log in: all that it depends on beside the address, and its request. */
type WayToLogIn = Pick<Login, 'prepare'> & { identity: string[] };

/** With e-mail and password: `POST /api/v1/authenticate` [seed]. */
function userLogin(credentials: ICredentialDataDecryptedObject): WayToLogIn {
	const email = requiredText(credentials, 'email', 'Email');
	// Not trimmed: a blank at its end may belong to a password.
	const password = String(credentials.password ?? '');
	return {
		identity: [email, password],
		prepare: () => async () => ({
			path: '/api/v1/authenticate',
			body: { email, password },
			fields: 'Email and Password',
		}),
	};
}

/**
 * As a partner platform on behalf of a user: `POST /api/v1/authenticate-jwt/{platform}` with a signed JWT in the header `Token`
 * [seed]. The expiry claim is `expire`, in seconds, not the registered claim `exp`.
 */
function platformLogin(credentials: ICredentialDataDecryptedObject): WayToLogIn {
	const platform = requiredText(credentials, 'platform', 'Platform');
	const user: Record<string, string> =
		credentials.identifyBy === 'id'
			? { id: requiredText(credentials, 'userId', 'User ID') }
			: { email: requiredText(credentials, 'email', 'Email') };
	const key = ['privateKey', 'algorithm'].map((name) => optionalText(credentials, name));
	return {
		identity: [platform, JSON.stringify(user), ...key],
		prepare: () => {
			const sign = platformSigner(credentials);
			return async () => {
				const expire = Math.floor(Date.now() / 1000) + LOGIN_LIFETIME_SECONDS;
				return {
					path: `/api/v1/authenticate-jwt/${encodeURIComponent(platform)}`,
					headers: { Token: await sign({ ...user, expire }) },
					fields: 'Platform, Private Key, Algorithm (as MoneyNS has it) and the user',
				};
			};
		},
	};
}
