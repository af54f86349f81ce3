import type { ICredentialDataDecryptedObject } from 'n8n-workflow';
import { BlockedError, ConfigurationError } from '../errors';

/** Values of the field `access` of every credential. */
export const FULL_ACCESS = 'full';
export const READ_ONLY = 'readOnly';

/** What a request would do, as far as a read-only credential cares. */
export interface Effect {
	/** For the message, e.g. `POST` or `vm/delete`. */
	name: string;
	changes: boolean;
}

/**
 * Holds a credential to its field "Access", whoever sends the request.
 *
 * @param credential the credential type's name in the editor, for the message
 * @throws BlockedError when a read-only credential is to sign what changes something, ConfigurationError when the field holds something unknown
 */
export function checkAccess(
	{ access }: ICredentialDataDecryptedObject,
	credential: string,
	{ name, changes }: Effect,
): void {
	if (access === undefined || access === null || access === FULL_ACCESS) return;
	if (access !== READ_ONLY) {
		throw new ConfigurationError(
			`The 'Access' of the ${credential} credential has to be ${FULL_ACCESS} or ${READ_ONLY}. Choose one of them in the credential`,
		);
	}
	if (!changes) return;
	throw new BlockedError(
		`The ${credential} credential is for reading only, and ${name} changes something. Nothing was sent. Choose a credential whose 'Access' is Full, or change the field 'Access' of this one`,
	);
}
