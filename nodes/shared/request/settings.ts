import type { ICredentialDataDecryptedObject } from 'n8n-workflow';
import { ConfigurationError, CredentialError } from '../errors';

/**
 * Reads a required secret or key. Blanks around it come from copying and are dropped.
 *
 * @param label the field's label in the editor, for the message
 * @throws CredentialError when it is empty
 */
export function requiredText(
	credentials: ICredentialDataDecryptedObject,
	name: string,
	label: string,
): string {
	const text = optionalText(credentials, name);
	if (!text) {
		throw new CredentialError(`The '${label}' of the credential is empty. Fill it in and save it`);
	}
	return text;
}

/** Reads a text that may be left empty; blanks around it are dropped. */
export function optionalText(credentials: ICredentialDataDecryptedObject, name: string): string {
	const value = credentials[name];
	return typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
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
