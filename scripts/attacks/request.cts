import type { Step } from '../../test/e2e/support/workflow.cjs';
import type { StoredCredential } from '../lib/n8nRest.cjs';

/** The ways in which n8n's HTTP Request node sends something. Each reads an item's `url` and, where there is one, `method`. */
export const SHAPES = [
	'plain',
	'query',
	'json',
	'form',
	'multipart',
	'raw text',
	'old node',
] as const;

export type Shape = (typeof SHAPES)[number];

const PAIRS = { parameters: [{ name: 'note', value: 'é & +' }] };

const BODY = { sendBody: true, bodyParameters: PAIRS };

const OF_SHAPE: Record<Exclude<Shape, 'old node'>, Record<string, unknown>> = {
	plain: { method: 'GET' },
	query: { method: 'GET', sendQuery: true, queryParameters: PAIRS },
	json: { method: 'POST', ...BODY },
	form: { method: 'POST', ...BODY, contentType: 'form-urlencoded' },
	multipart: { method: 'POST', ...BODY, contentType: 'multipart-form-data' },
	'raw text': {
		method: 'POST',
		sendBody: true,
		contentType: 'raw',
		rawContentType: 'text/plain',
		body: 'note',
	},
};

/** Whose credential a request uses: one of the package's, or one of n8n's own for comparison. */
function authentication(credential: StoredCredential | undefined): Record<string, unknown> {
	if (!credential) return { authentication: 'none' };
	const { type } = credential;
	return type === 'httpHeaderAuth'
		? { authentication: 'genericCredentialType', genericAuthType: type }
		: { authentication: 'predefinedCredentialType', nodeCredentialType: type };
}

/** A node of the newest HTTP Request that sends what its items say. */
export function httpRequest(
	name: string,
	credential: StoredCredential | undefined,
	parameters: Record<string, unknown>,
): Step {
	return {
		name,
		type: 'n8n-nodes-base.httpRequest',
		typeVersion: 4.5,
		parameters: {
			url: '={{ $json.url }}',
			options: {},
			...authentication(credential),
			...parameters,
		},
		credential,
		continueOnFail: true,
	};
}

/** A node that sends each item's URL in one shape. */
export function shaped(name: string, credential: StoredCredential | undefined, shape: Shape): Step {
	if (shape !== 'old node') return httpRequest(name, credential, OF_SHAPE[shape]);
	const step = httpRequest(name, credential, {
		requestMethod: 'GET',
		url: '={{ $json.url }}',
		responseFormat: 'string',
	});
	return { ...step, typeVersion: 2 };
}
