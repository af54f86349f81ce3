import type {
	IDataObject,
	IExecutePaginationFunctions,
	IExecuteSingleFunctions,
	IN8nHttpFullResponse,
	INodeExecutionData,
} from 'n8n-workflow';
import { problemError } from '../../../shared/request/apiError';
import { withFailure } from '../../../shared/request/itemFailure';
import { problemWithBody, parsedBody } from '../../response';
import { versionExpiry } from '../../versionExpiry';

/** One answer of MoonBack. */
export interface Received {
	/** Parsed where it is JSON, without rounding; text otherwise. */
	body: unknown;
	/** Names in lower case. */
	headers: IDataObject;
	statusCode: number;
	/** Empty on the newest version of the API. */
	apiVersionExpiresAt: string;
}

/** Keeps the whole answer: what n8n hands back to a pagination function is made of items, and by default has the body only. */
export async function keepAnswer(
	this: IExecuteSingleFunctions,
	_items: INodeExecutionData[],
	{ body, headers, statusCode }: IN8nHttpFullResponse,
): Promise<INodeExecutionData[]> {
	const apiVersionExpiresAt = versionExpiry(this, headers);
	const parsed = parsedBody(body);
	return [
		{
			json: {
				body: parsed,
				headers,
				statusCode,
				apiVersionExpiresAt,
			} as INodeExecutionData['json'],
		},
	];
}

/**
 * The answer that {@link keepAnswer} kept.
 *
 * @throws NodeApiError when its body cannot be used, or says no
 */
export function receivedIn(
	context: IExecutePaginationFunctions,
	[{ json }]: INodeExecutionData[],
	isRead: boolean,
): Received {
	const received = json as unknown as Received;
	const complaint =
		received.statusCode === 204 ? undefined : problemWithBody(received.body, isRead);
	if (!complaint) return received;
	const { message, description } = complaint;
	const itemIndex = context.getItemIndex();
	const error = problemError(context.getNode(), { message, description, itemIndex });
	throw withFailure(error, {
		sent: isRead ? 'no' : 'unknown',
		reason: complaint.reason ?? 'unreadable',
		status: received.statusCode,
	});
}
