import type { IDataObject } from 'n8n-workflow';
import type { ApiRequest } from '../request/client';
import type { ItemCall } from './operation';

/** The request as it would go out. Signing adds the key later, so it is not in here. */
export function outline(
	{ provider: { baseUrl }, connection: { credential, credentialType } }: ItemCall,
	{ method, path, query, body }: ApiRequest,
): IDataObject {
	const documented = typeof baseUrl === 'string' ? baseUrl : baseUrl(credentialType);
	const address = String(credential.baseUrl || documented).replace(/\/+$/, '');
	return { valid: true, method, url: `${address}${path}`, ...(query && { query }), body };
}
