/** One block of a PEM file. */
export interface PemBlock {
	/** What stands behind BEGIN, such as `RSA PRIVATE KEY`. */
	label: string;
	/** The whole block with its line breaks where they belong, the last one included. */
	text: string;
	/** Whether it is protected by a passphrase. */
	isEncrypted: boolean;
}

/**
 * The blocks of a PEM file as a user pastes it. Nothing is decoded.
 *
 * @param pem with real line breaks, with literal `\n`, or all on one line
 */
export function pemBlocks(pem: string): PemBlock[] {
	const lines = pem.replace(/\\r|\\n/g, '\n');
	const blocks = lines.matchAll(/-----BEGIN ([A-Z0-9 ]+)-----([\s\S]*?)-----END \1-----/g);
	return [...blocks].map(([, label, content]) => rebuild(label, content));
}

/** Line breaks get lost when a key is pasted into a one-line field; OpenSSL wants them where they were. */
function rebuild(label: string, content: string): PemBlock {
	const cipher = /DEK-Info:\s*([A-Z0-9-]+,\s*[0-9A-F]+)/i.exec(content);
	const base64 = content
		.replace(/Proc-Type:\s*4\s*,\s*ENCRYPTED/i, '')
		.replace(cipher?.[0] ?? '', '')
		.replace(/\s+/g, '');
	const header = cipher
		? `Proc-Type: 4,ENCRYPTED\nDEK-Info: ${cipher[1].replace(/\s/g, '')}\n\n`
		: '';
	const body = base64.replace(/(.{64})(?=.)/g, '$1\n');
	return {
		label,
		text: `-----BEGIN ${label}-----\n${header}${body}\n-----END ${label}-----\n`,
		isEncrypted: cipher !== null || label.startsWith('ENCRYPTED'),
	};
}
