import type { ICredentialDataDecryptedObject } from 'n8n-workflow';
import { ConfigurationError, CredentialError } from '../errors';
import { pastedKey, trimmed } from './pastedText';

/**
 * Reads a required key, token or ID. What comes along with it in copying is dropped, see {@link pastedKey}.
 *
 * @param label the field's label in the editor, for the message
 * @throws CredentialError when it is empty
 */
export function requiredText(
	credentials: ICredentialDataDecryptedObject,
	name: string,
	label: string,
): string {
	return filledIn(optionalKey(credentials, name), label);
}

/**
 * Reads a required secret that the user made up, which may hold quotes or blanks of its own.
 *
 * @throws CredentialError when it is empty
 */
export function requiredSecret(
	credentials: ICredentialDataDecryptedObject,
	name: string,
	label: string,
): string {
	return filledIn(optionalText(credentials, name), label);
}

function filledIn(text: string, label: string): string {
	if (text) return text;
	throw new CredentialError(`The '${label}' of the credential is empty. Fill it in and save it`);
}

/** Reads the same as {@link requiredText}, where it is no error that it is missing. */
export function optionalKey(credentials: ICredentialDataDecryptedObject, name: string): string {
	return pastedKey(optionalText(credentials, name));
}

/** Reads a text that the user made up, or that may be left empty; what is not visible around it is dropped. */
export function optionalText(credentials: ICredentialDataDecryptedObject, name: string): string {
	const value = credentials[name];
	return typeof value === 'string' || typeof value === 'number' ? trimmed(String(value)) : '';
}

/** Whether a switch of a credential is on. Only what certainly means yes does: what it allows is not for everybody. */
export function isOn(value: unknown): boolean {
	return value === true || value === 'true';
}

/**
 * Reads a number that is not negative, such as a rate limit or a longest wait.
 *
 * @param fallback what an unset field means
 * @throws ConfigurationError when it is negative or not a number
 */
export function nonNegativeNumber(
	credentials: ICredentialDataDecryptedObject,
	name: string,
	label: string,
	fallback: number,
): number {
	const value = credentials[name];
	if (value === undefined || value === null || value === '') return fallback;
	const number = Number(value);
	if (!Number.isFinite(number) || number < 0) {
		throw new ConfigurationError(
			`The '${label}' of the credential has to be a number that is not negative`,
		);
	}
	return number;
}
