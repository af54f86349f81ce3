import { readPrivateKey } from '../shared/signing/privateKey';

/** Whether a text holds a private key in PEM form, its first and last line on lines of their own. */
export function isPrivatePem(text: string): boolean {
	return /^-----BEGIN ([A-Z\d ]*PRIVATE KEY)-----\r?\n[\s\S]+?\n-----END \1-----\r?$/m.test(text);
}

/**
 * Gives a PEM file back its line breaks: a password field has one line and drops them when a file is pasted.
 *
 * @param text without blanks around it
 * @returns the text as it is when its line breaks cannot be restored, which is the case for all but RSA keys of 2048 bits and
 * more without a passphrase
 */
export function withLineBreaks(text: string): string {
	if (text.includes('\n')) return `${text}\n`;
	const type = text.includes('BEGIN RSA PRIVATE KEY') ? 'pkcs1' : 'pkcs8';
	try {
		const key = readPrivateKey({ pem: text, passphrase: '' });
		return key.export({ type, format: 'pem' }).toString();
	} catch {
		return text;
	}
}
