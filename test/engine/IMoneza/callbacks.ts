import type { INodeParameters } from 'n8n-workflow';
import { IMONEZA_DEMO, type IMonezaSimulator } from '../../../simulators/iMoneza/index.cjs';
import { baseString, tokenHash } from '../../../simulators/iMoneza/token.cjs';
import { WebhookHost, type Listening } from '../../support/engine/webhook.cjs';
import type { Call } from '../../support/engine/webhookCall.cjs';

/** The path of the URL that the trigger shows in these tests. */
export const PATH = '/webhook/e1f6/webhook';

export const CALLBACK = '9c2e7b10-5d4f-4e6a-8b1c-2d3e4f5a6b7c';
export const TYPE = 'ExternalSubscriberImportCompleted';
export const QUERY = `CallbackType=${TYPE}&CallbackToken=${CALLBACK}&ExternalSubscriberImportID=a1b2%7C01`;
/** What iMoneza has to say about the callback's import. */
export const RESULT = {
	Status: 'Completed successfully',
	Errors: [],
	SuccessCount: 2,
	FailureCount: 0,
};

const KEYS = IMONEZA_DEMO.management;

/** What a call is made of, and how it is signed where that differs. */
export interface Made {
	query?: string;
	/** The path that arrives at n8n. */
	path?: string;
	headers?: Record<string, unknown>;
	signed?: Partial<{
		method: string;
		path: string;
		query: string;
		timestamp: string;
		accessKey: string;
		secretKey: string;
	}>;
	/** How far the timestamp is off, in ms. */
	off?: number;
}

/** A callback as n8n hands it to the trigger, signed with the simulator's independent code. */
export function callback({
	query = QUERY,
	path = PATH,
	headers,
	signed = {},
	off = 0,
}: Made = {}): Call {
	const timestamp = new Date(Date.now() + off).toUTCString();
	const base = baseString(
		signed.method ?? 'GET',
		signed.timestamp ?? timestamp,
		signed.path ?? PATH,
		signed.query ?? query,
	);
	const hash = tokenHash(base, signed.secretKey ?? KEYS.secretKey);
	return {
		method: 'GET',
		url: `${path}?${query}`,
		headers: {
			timestamp,
			authentication: `${signed.accessKey ?? KEYS.accessKey}:${hash}`,
			...headers,
		},
	};
}

/** The trigger in an active workflow. */
export function listen(
	{ credentials }: IMonezaSimulator,
	parameters: INodeParameters = { events: ['*'] },
	changes: Partial<Listening> = {},
): WebhookHost {
	return new WebhookHost({
		node: 'iMonezaTrigger',
		parameters,
		credentials: { iMonezaManagementApi: credentials.management },
		...changes,
	});
}

/** Has a result in store for the callback's token. */
export async function issue(
	{ commands }: IMonezaSimulator,
	type = TYPE,
	result: unknown = RESULT,
): Promise<void> {
	await commands.sendCallback({ type, token: CALLBACK, result });
}
