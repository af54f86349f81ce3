import type {
	ICredentialDataDecryptedObject,
	ICredentialType,
	IHttpRequestOptions,
} from 'n8n-workflow';

/** A request in either shape in which n8n hands it to a credential. */
export type AnyRequest = Partial<IHttpRequestOptions> & { uri?: string | URL; form?: unknown };

/** Calls a credential's `authenticate` as n8n does. */
export async function authenticateWith(
	type: ICredentialType,
	credentials: ICredentialDataDecryptedObject,
	request: AnyRequest,
): Promise<IHttpRequestOptions & AnyRequest> {
	if (typeof type.authenticate !== 'function') throw new Error(`${type.name} has no function`);
	return await type.authenticate(credentials, request as IHttpRequestOptions);
}
