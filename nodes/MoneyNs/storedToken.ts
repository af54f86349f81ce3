import type { ICredentialDataDecryptedObject } from 'n8n-workflow';
import { optionalText } from '../shared/request/settings';

/** The hidden field in which n8n keeps what a login gave, for everybody who uses the credential. */
const FIELD = 'sessionToken';

/**
 * A session token as n8n stores it. Fields of a credential may hold expressions, so that each item logs in as somebody else, while
 * n8n stores one token for all of them: it has to say whose it is.
 *
 * @param id of the login that gave the token
 */
export function storedToken(id: string, token: string): { [FIELD]: string } {
	return { [FIELD]: `${id}.${token}` };
}

/** The stored token, if this login gave it. Of one that does not say so, as version 0.1.0 stored it, nobody knows whose it is. */
export function tokenOf(
	credentials: ICredentialDataDecryptedObject,
	id: string,
): string | undefined {
	const stored = optionalText(credentials, FIELD);
	return stored.startsWith(`${id}.`) ? stored.slice(id.length + 1) : undefined;
}

/** Whether n8n has stored a token at all. */
export function isStored(credentials: ICredentialDataDecryptedObject): boolean {
	return optionalText(credentials, FIELD) !== '';
}
