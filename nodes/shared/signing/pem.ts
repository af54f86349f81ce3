/** One block of a PEM file. */
export interface PemBlock {
	/** What stands behind BEGIN, such as `RSA PRIVATE KEY`. */
	label: string;
	/** The whole block with its line breaks where they belong, the last one included. */
	text: string;
	/** Whether it is protected by a passphrase. */
	isEncrypted: boolean;
	/** What stands between the markers: DER, or what a passphrase with a `DEK-Info` header makes of it. */
	content: Buffer;
}

/** A key of 16,384 bits has some 13,000 characters. Whatever is longer than this is no key, and is not read at all. */
export const MOST_PEM_CHARACTERS = 64 * 1024;

/** What a user may paste instead of a private key belongs to them, so that a message can name it. */
const LABELS = [
	'PRIVATE KEY',
	'RSA PRIVATE KEY',
	'ENCRYPTED PRIVATE KEY',
	'EC PRIVATE KEY',
	'OPENSSH PRIVATE KEY',
	'PUBLIC KEY',
	'RSA PUBLIC KEY',
];

/** Pasted text may hold them, and none of them means anything: soft hyphens, zero-width blanks, byte order marks. */
const INVISIBLE = /\p{Cf}/gu;

/**
 * The blocks of a PEM file as a user pastes it. The keys in them are not read. The time that this takes grows with the length of the
 * text and no faster.
 *
 * @param pasted with real line breaks, with literal `\n`, or all on one line; or the whole file in base64 once more
 * @returns none for a text of more than {@link MOST_PEM_CHARACTERS}
 */
export function pemBlocks(pasted: string): PemBlock[] {
	if (pasted.length > MOST_PEM_CHARACTERS) return [];
	const pem = unescaped(wholeInBase64(pasted) ?? pasted);
	const blocks: PemBlock[] = [];
	let begin: { label: string; contentAt: number } | undefined;
	for (const marker of pem.matchAll(/-----(BEGIN|END)[ ]?([A-Z0-9 ]{1,40})-----/g)) {
		const label = spelledOut(marker[2]);
		if (marker[1] === 'BEGIN') begin = { label, contentAt: marker.index + marker[0].length };
		else if (begin?.label === label) {
			blocks.push(rebuild(label, pem.slice(begin.contentAt, marker.index)));
			begin = undefined;
		}
	}
	return blocks;
}

/** The label with its blanks, which get lost together with the line breaks when all white space is removed. */
function spelledOut(label: string): string {
	const letters = label.replace(/ /g, '');
	return LABELS.find((known) => known.replace(/ /g, '') === letters) ?? label.trim();
}

/** Environment variables and CI systems often hold a PEM file as base64, so that it has one line. */
function wholeInBase64(pasted: string): string | undefined {
	if (pasted.includes('-----')) return undefined;
	const pem = Buffer.from(unescaped(pasted), 'base64').toString('latin1');
	return pem.includes('-----BEGIN') ? pem : undefined;
}

/** JSON and shells write line breaks, and JSON from PHP slashes, with a backslash in front. A PEM file has no backslashes of its own. */
function unescaped(text: string): string {
	return text
		.replace(INVISIBLE, '')
		.replace(/\\+[rnt]/g, '\n')
		.replace(/\\/g, '')
		.replace(/\s/g, (blank) => (blank === '\n' ? blank : ' '));
}

/**
 * Line breaks get lost when a key is pasted into a one-line field; OpenSSL wants them where they were. The base64 is written anew, so
 * that OpenSSL reads the very bytes that were looked at here.
 */
function rebuild(label: string, between: string): PemBlock {
	const passphrase = passphraseHeader(between);
	const content = Buffer.from(between.slice(passphrase?.endsAt ?? 0), 'base64');
	const body = content.toString('base64').replace(/(.{64})(?=.)/g, '$1\n');
	return {
		label,
		text: `-----BEGIN ${label}-----\n${passphrase?.header ?? ''}${body}\n-----END ${label}-----\n`,
		isEncrypted: passphrase !== undefined || label.startsWith('ENCRYPTED'),
		content,
	};
}

/**
 * The two headers of a block with a passphrase (RFC 1421). Without line breaks the key follows at once upon the initialisation vector,
 * and its first characters may be hex digits as well: only the cipher tells how long the vector is.
 */
function passphraseHeader(content: string): { header: string; endsAt: number } | undefined {
	const start = /DEK-Info:\s*([A-Z0-9-]{1,40}?)\s*,\s*/i.exec(content);
	if (!start) return undefined;
	const [found, cipher] = start;
	const digits = /^(AES|ARIA|CAMELLIA|SEED|SM4)/i.test(cipher) ? 32 : 16;
	const from = start.index + found.length;
	const vector = new RegExp(`^(?:[0-9A-F]\\s*){${digits}}`, 'i').exec(content.slice(from));
	if (!vector) return undefined;
	const iv = vector[0].replace(/\s/g, '');
	return {
		header: `Proc-Type: 4,ENCRYPTED\nDEK-Info: ${cipher.toUpperCase()},${iv.toUpperCase()}\n\n`,
		endsAt: from + vector[0].length,
	};
}
