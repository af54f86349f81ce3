import type { ICredentialDataDecryptedObject, IDataObject, IWebhookFunctions } from 'n8n-workflow';
import { optionalKey } from '../../shared/request/settings';
import { sameSignature } from '../../shared/signing/hmac';
import { HttpRejection } from '../../shared/webhook/respond';
import { requiredHeader } from '../../shared/webhook/call';
import { loadCredential } from '../../shared/webhook/loadCredential';
import { IMONEZA_MANAGEMENT_CREDENTIAL } from '../signing';
import { tokenHash } from '../tokenHash';

/** An authentic call, and the credential that proved it, loaded once for all that follows. */
export interface VerifiedCall {
	/** All parameters, decoded, in the order of the request line. */
	query: URLSearchParams;
	credential: ICredentialDataDecryptedObject;
}

const TIMESTAMP = /^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/;

/** Access key, colon, SHA-256 in padded base64. */
const AUTHENTICATION = /^([^\s:,]{1,100}):([A-Za-z\d+/]{43}=)$/;

/** How far the provider's clock and this one may be apart, as the provider allows for requests to it [docs: W/rest]; in ms. */
const TOLERANCE_MS = 300_000;

export const MISSING_KEYS =
	"Callbacks cannot be verified: fill in 'Access Key' and 'Secret Key' of the iMoneza Management API credential in n8n";

/**
 * The query of a call that carries the right token hash. What needs no secret is checked before the credential is loaded, which costs
 * n8n some 30 ms: forged calls shall be cheap.
 *
 * @throws HttpRejection for every call that is not proven authentic
 */
export async function verifiedCall(context: IWebhookFunctions): Promise<VerifiedCall> {
	const timestamp = requiredHeader(context, 'Timestamp', TIMESTAMP);
	const authentication = requiredHeader(context, 'Authentication', AUTHENTICATION);
	assertFresh(timestamp);
	const [, accessKey, hash] = AUTHENTICATION.exec(authentication) as RegExpExecArray;
	const path = publicPath(context);

	const credential = await loadCredential(context, IMONEZA_MANAGEMENT_CREDENTIAL);
	const ownKey = optionalKey(credential, 'accessKey');
	const secretKey = optionalKey(credential, 'secretKey');
	if (!ownKey || !secretKey) throw new HttpRejection(401, MISSING_KEYS);
	if (accessKey.toLowerCase() !== ownKey.toLowerCase()) {
		throw new HttpRejection(401, 'The call is signed with the access key of another key set');
	}
	const query = rawQuery(context);
	const expected = tokenHash(secretKey, { method: 'GET', timestamp, path, query });
	if (!sameSignature(expected, hash)) {
		throw new HttpRejection(
			401,
			"The token hash does not fit the call. Check the 'Secret Key' of the credential in n8n, and that iMoneza calls exactly the URL that the trigger shows",
		);
	}
	return { query: new URLSearchParams(query), credential };
}

function assertFresh(timestamp: string): void {
	const time = Date.parse(timestamp);
	// Only the one way to write a time: a wrong day of the week or hour 24 would be read all the same.
	if (Number.isNaN(time) || new Date(time).toUTCString() !== timestamp) {
		throw new HttpRejection(401, 'The header Timestamp does not hold a time');
	}
	if (Math.abs(Date.now() - time) > TOLERANCE_MS) {
		throw new HttpRejection(401, 'The header Timestamp is more than five minutes off');
	}
}

/**
 * The path that the provider has called and signed. Behind a reverse proxy the path that arrives may be another one, so it is taken
 * from the public URL: of the option, else the one that n8n shows (the test URL for a test call).
 */
function publicPath(context: IWebhookFunctions): string {
	const { publicUrl } = context.getNodeParameter('options', {}) as IDataObject;
	const entered = typeof publicUrl === 'string' ? publicUrl.trim() : '';
	// Older hosts know the production URL only.
	const own = context.getWebhookResourceUrl?.('default') ?? context.getNodeWebhookUrl('default');
	const url = entered || own || '';
	if (URL.canParse(url)) return new URL(url).pathname;
	throw new HttpRejection(
		503,
		"The 'Public URL' of the trigger is not a complete address. Correct it in n8n",
	);
}

/** As it came over the wire: the parsed query of n8n has lost order, repetitions and encoding. */
function rawQuery(context: IWebhookFunctions): string {
	const { originalUrl, url } = context.getRequestObject();
	const address = originalUrl ?? url ?? '';
	const mark = address.indexOf('?');
	return mark < 0 ? '' : address.slice(mark + 1);
}
