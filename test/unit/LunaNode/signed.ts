import { createHmac } from 'crypto';
import type { ICredentialDataDecryptedObject, IHttpRequestOptions } from 'n8n-workflow';
import { LunaNodeApi } from '../../../credentials/LunaNodeApi.credentials';
import { authenticateWith, type AnyRequest } from '../../support/authenticate.cjs';
import { fixture } from '../../support/fixtures.cjs';

interface Vector {
	name: string;
	apiId: string;
	apiKey: string;
	path: string;
	nonce: string;
	parameters: Record<string, unknown>;
	form: string;
}

export const vectors = JSON.parse(fixture('lunanode.vectors.json')) as Vector[];
export const [{ apiId, apiKey }] = vectors;
export const BASE = 'https://dynamic.lunanode.com';

/** What of the keys a signed request carries. */
export const KEYS = { api_id: apiId, api_partialkey: apiKey.slice(0, 64) };

/** Signs a POST with the keys of the first vector, without pacing. */
export const authenticate = async (
	request: AnyRequest,
	credentials: ICredentialDataDecryptedObject = {},
) =>
	await authenticateWith(
		new LunaNodeApi(),
		{ apiId, apiKey, baseUrl: BASE, requestsPerMinute: 0, maxWaitSeconds: 3600, ...credentials },
		{ method: 'POST', ...request },
	);

/** What the provider computes from what it received [seed]. */
export function verified({ url, body }: IHttpRequestOptions) {
	const form = new URLSearchParams(body as string);
	const path = new URL(url).pathname.replace(/^\/api\//, '');
	const text = `${path}|${form.get('req')}|${form.get('nonce')}`;
	expect(form.get('signature')).toBe(createHmac('sha512', apiKey).update(text).digest('hex'));
	return {
		path,
		nonce: Number(form.get('nonce')),
		req: JSON.parse(form.get('req') ?? '') as object,
	};
}
