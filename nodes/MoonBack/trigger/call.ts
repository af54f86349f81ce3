import type {
	IDataObject,
	INodeExecutionData,
	IWebhookFunctions,
	IWebhookResponseData,
} from 'n8n-workflow';
import { sameSignature } from '../../shared/signing/hmac';
import { HttpRejection, NOTHING_TO_START } from '../../shared/webhook/respond';
import { callSwitch } from '../../shared/webhook/callSwitch';
import { signedBody } from '../../shared/webhook/signedBody';
import { startAlways } from '../../shared/webhook/deliveryId';
import { startOnce } from '../../shared/webhook/startOnce';
import { credentialChoice } from '../authentication';
import { valueAt } from '../../shared/valueAt';
import { readEventFilter } from './eventFilter';
import { ignoreRepeatedField } from './fields';
import { readPayload } from './payload';

/** HMAC-SHA256 over the raw body (provider page "Webhooks"). */
const SIGNATURE_HEADER = 'signature';

/** The documentation's list has the first spelling, a note beside it the second one. */
const ACCOUNT_HEADERS = ['moonbacker-signature', 'moonback-signature'];

/**
 * Handles one call of MoonBack.
 *
 * @throws HttpRejection for a call that is not proven to be MoonBack's
 */
export async function handleCall(context: IWebhookFunctions): Promise<IWebhookResponseData> {
	const { credential, credentialLabel } = credentialChoice(context);
	const { body, signature } = await signedBody(context, {
		header: SIGNATURE_HEADER,
		credential,
		credentialLabel,
	});
	const options = context.getNodeParameter('options', {}) as IDataObject;
	checkAccount(context, String(options.accountSignature ?? '').trim());
	const payload = readPayload(body);
	if (!isWanted(context, payload)) return NOTHING_TO_START;
	const items: INodeExecutionData[] = [{ json: payload }];
	// A call has no ID and no time. Its signature stands for its body [inferred].
	const isOnce = callSwitch(context, ignoreRepeatedField, 'options');
	if (!isOnce) return startAlways([signature], items);
	return await startOnce(context, [signature], async () => items);
}

/** The value says whose account it is and nothing about the body, so it comes on top of the signature and never instead. */
function checkAccount(context: IWebhookFunctions, expected: string): void {
	if (!expected) return;
	const headers = context.getHeaderData();
	const received = ACCOUNT_HEADERS.map((name) => headers[name]).find(
		(value) => value !== undefined,
	);
	if (typeof received === 'string' && sameSignature(expected, received)) return;
	throw new HttpRejection(
		401,
		`The header ${ACCOUNT_HEADERS[0]} is not the one of the account. Check the 'Account Signature' of the trigger in n8n`,
	);
}

function isWanted(context: IWebhookFunctions, payload: IDataObject): boolean {
	const filter = readEventFilter(context);
	if (!filter) return true;
	const event = valueAt(payload, filter.field);
	if (event !== undefined) return filter.events.includes(String(event));
	context.logger.warn(
		`'${context.getNode().name}' received a call without the 'Event Field' it looks at, and started nothing`,
	);
	return false;
}
