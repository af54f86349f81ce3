import type { ICredentialDataDecryptedObject, IWebhookFunctions } from 'n8n-workflow';
import { attempt } from '../attempt';
import { HttpRejection } from './respond';

/** How n8n says that a node has no credential, or one that was deleted (n8n 2.41.1 and 1.123: getCredentials and what it calls). */
const MISSING = [
	/^Node does not have any credentials set/,
	/^Credentials not found$/,
	/^Found credential with no ID/,
	/^Credential with ID ".*" (does not exist|was not found|could not be found)/,
];

/** Of a message that n8n or its database made. In characters. */
const MOST_DETAIL = 500;

/**
 * The trigger's credential. The caller is not proven to be the provider yet, so what n8n or its database say goes to n8n's log only.
 *
 * @throws HttpRejection with 503, so that the provider calls again once n8n can load the credential
 */
export async function loadCredential(
	context: IWebhookFunctions,
	type: string,
): Promise<ICredentialDataDecryptedObject> {
	const loaded = await attempt(async () => await context.getCredentials(type));
	if ('value' in loaded) return loaded.value;
	const { name, message } = asError(loaded.error);
	if (MISSING.some((form) => form.test(message))) {
		throw new HttpRejection(
			503,
			"The trigger's credential is missing. Choose it anew in n8n",
			message,
		);
	}
	throw new HttpRejection(
		503,
		`n8n could not load the trigger's credential (${name}). Send the call again later`,
		message.slice(0, MOST_DETAIL),
	);
}

function asError(thrown: unknown): Error {
	return thrown instanceof Error ? thrown : new Error(String(thrown));
}
