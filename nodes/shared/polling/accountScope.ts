import type { ICredentialDataDecryptedObject } from 'n8n-workflow';
import { optionalText } from '../request/settings';
import { contentHash } from './contentHash';

/**
 * What a poller's memory is about: the account, by what stays of it when its key is changed. With another key of the same account the
 * trigger goes on, and with another account it begins anew.
 *
 * @param ids what the provider knows the account by; of a provider that gives nothing that stays, the key itself
 * @param defaultBaseUrl used where the credential's "Base URL" is empty: the same ID elsewhere is another account
 * @returns a hash
 */
export function accountScope(
	credential: ICredentialDataDecryptedObject,
	ids: string[],
	defaultBaseUrl: string,
): string {
	return contentHash([optionalText(credential, 'baseUrl') || defaultBaseUrl, ...ids]);
}
