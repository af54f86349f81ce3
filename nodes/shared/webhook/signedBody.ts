import type { ICredentialDataDecryptedObject, IWebhookFunctions } from 'n8n-workflow';
import { optionalText } from '../request/settings';
import { hmac, sameSignature } from '../signing/hmac';
import { HttpRejection } from './respond';
import { rawBody, requiredHeader } from './call';
import { loadCredential } from './loadCredential';

/** How a provider signs the bodies of its callbacks. */
export interface BodySignature {
	/** The header with the HMAC-SHA256 over the raw body, in hex; see {@link SHA256_HEX}. */
	header: string;
	/** Name of the credential type that holds the secret in its field `webhookSecret`. */
	credential: string;
	/** The credential type's name in the editor, for the message. */
	credentialLabel: string;
}

/** An authentic body, and the credential that proved it, loaded once for all that follows. */
export interface SignedBody {
	body: Buffer;
	/** The signature as the hex digits that it is, in lower case: the same body has no other one. */
	signature: string;
	credential: ICredentialDataDecryptedObject;
}

/**
 * The documented form is lower-case hex. A public integration shows it behind `sha256=`, and hex has two cases; neither makes a
 * signature easier to guess.
 */
const SHA256_HEX = /^(?:sha256=)?[0-9a-f]{64}$/i;

/**
 * The body of a call that carries the right signature. What needs no secret is checked before the credential is loaded, which costs
 * n8n some 30 ms: forged calls shall be cheap.
 *
 * @throws HttpRejection for every call that is not proven authentic
 */
export async function signedBody(
	context: IWebhookFunctions,
	{ header, credential: type, credentialLabel }: BodySignature,
): Promise<SignedBody> {
	const signature = requiredHeader(context, header, SHA256_HEX).slice(-64).toLowerCase();
	const body = await rawBody(context);
	const credential = await loadCredential(context, type);
	const secret = optionalText(credential, 'webhookSecret');
	if (!secret) throw new HttpRejection(401, missingSecret(credentialLabel));
	if (!sameSignature(hmac('sha256', secret, body, 'hex'), signature)) {
		throw new HttpRejection(
			401,
			`The signature does not fit the body. Check that the 'Webhook Secret' of the credential in n8n is the one that the sender signs with`,
		);
	}
	return { body, signature, credential };
}

/** What to do when there is nothing to verify a callback with. */
export function missingSecret(credentialLabel: string): string {
	return `Callbacks cannot be verified: fill in the 'Webhook Secret' of the ${credentialLabel} credential in n8n`;
}
