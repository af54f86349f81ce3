import type {
	DeclarativeRestApiSettings,
	ICredentialDataDecryptedObject,
	IExecutePaginationFunctions,
	INodeExecutionData,
} from 'n8n-workflow';
import type { Account } from '../pacing/account';
import { toNodeError, type ProviderVoice } from './apiError';
import { outcome } from './outcome';
import { withRetries } from './retry';

/** How a declarative node sends its requests. */
export interface RoutingRetry {
	/** Which of the node's credentials is used; may depend on a parameter. */
	credentialType: (context: IExecutePaginationFunctions) => string;
	account: (credentials: ICredentialDataDecryptedObject) => Account;
	/** How long to wait after a 429 that does not say so itself, in ms. */
	defaultRetryAfterMs: number;
	voice: ProviderVoice;
	/** Whether carrying a request out twice does no harm; left out, its method tells. */
	isRead?: (context: IExecutePaginationFunctions) => boolean;
}

/** n8n's hook for what sends a declarative node's request. */
export type Pagination = (
	this: IExecutePaginationFunctions,
	requestData: DeclarativeRestApiSettings.ResultOptions,
) => Promise<INodeExecutionData[]>;

const READS = ['GET', 'HEAD', 'OPTIONS'];

/**
 * Gives a declarative node the same repetitions and messages as a programmatic one. A pagination function is the only place where
 * n8n lets a declarative request be sent again; each attempt is paced and signed afresh. For `requestOperations.pagination` of a
 * node whose operations set `routing.send.paginate`.
 *
 * @throws NodeApiError or NodeOperationError, see {@link toNodeError}
 */
export function routingWithRetries(settings: RoutingRetry): Pagination {
	return async function (requestData) {
		const credentials = await this.getCredentials(settings.credentialType(this));
		const { method = 'GET' } = requestData.options;
		const isRead = settings.isRead?.(this) ?? READS.includes(method.toUpperCase());
		const sent = await outcome(
			async () =>
				await withRetries(async () => await this.makeRoutingRequest(requestData), {
					account: settings.account(credentials),
					isRead,
					defaultRetryAfterMs: settings.defaultRetryAfterMs,
				}),
		);
		if ('value' in sent) return sent.value;
		const failed = { isRead, itemIndex: this.getItemIndex() };
		throw toNodeError(this.getNode(), sent.error, failed, settings.voice);
	};
}
