import { pemBlocks } from '../shared/signing/pem';

/** Shorter than that is no key; in characters of base64. */
const SHORTEST_KEY = 64;

/** Whether a text holds a private key in PEM form. Of which kind is LunaNode's affair. */
export function isPrivatePem(text: string): boolean {
	return privateBlock(text) !== undefined;
}

/** Gives a PEM file back its line breaks: a password field has one line and drops them when a file is pasted. */
export function withLineBreaks(text: string): string {
	const hasLineBreaks = /-----BEGIN [A-Z ]{1,40}-----\r?\n/.test(text);
	return hasLineBreaks ? `${text}\n` : (privateBlock(text)?.text ?? text);
}

function privateBlock(text: string) {
	const base64 = new RegExp(`^[A-Za-z0-9+/=\\s]{${SHORTEST_KEY},}$`, 'm');
	return pemBlocks(text).find(
		(block) => block.label.endsWith('PRIVATE KEY') && base64.test(block.text),
	);
}
