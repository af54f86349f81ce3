/** So many characters of a secret, encoded or not, have to be there to count as found. */
const SHORTEST = 8;

const json = (text: string): string => JSON.stringify(text).slice(1, -1);

/**
 * Base64 of a text wherever it begins in what is encoded as a whole: its characters that do not depend on what is around it.
 *
 * @param before bytes in front of it, modulo 3
 */
function base64(text: string, before: number, encoding: 'base64' | 'base64url'): string {
	const encoded = Buffer.from(`${'x'.repeat(before)}${text}`).toString(encoding);
	const bits = (before + Buffer.byteLength(text)) * 8;
	return encoded.slice(Math.ceil((before * 8) / 6), Math.floor(bits / 6));
}

/** A secret in every form in which it may be written down. */
export function formsOf(secret: string): string[] {
	const hex = Buffer.from(secret).toString('hex');
	const forms = [
		secret,
		secret.toLowerCase(),
		secret.toUpperCase(),
		json(secret),
		json(json(secret)),
		encodeURIComponent(secret),
		encodeURIComponent(encodeURIComponent(secret)),
		new URLSearchParams({ a: secret }).toString().slice(2),
		hex,
		hex.toUpperCase(),
		[...secret].reverse().join(''),
		...[0, 1, 2].flatMap((before) => [
			base64(secret, before, 'base64'),
			base64(secret, before, 'base64url'),
		]),
	];
	return [...new Set(forms)].filter((form) => form.length >= SHORTEST);
}

/** Finds any of many texts in another one, in one pass. */
export class Finder {
	/** Those that begin alike. */
	private readonly byBeginning = new Map<string, Array<{ form: string; secret: string }>>();

	constructor(secrets: Iterable<string>) {
		for (const secret of secrets) {
			for (const form of formsOf(secret)) {
				const beginning = form.slice(0, SHORTEST);
				const alike = this.byBeginning.get(beginning) ?? [];
				this.byBeginning.set(beginning, [...alike, { form, secret }]);
			}
		}
	}

	/** The secrets that are there, in whatever form. */
	find(text: string): Set<string> {
		const found = new Set<string>();
		for (let at = 0; at + SHORTEST <= text.length; at += 1) {
			const candidates = this.byBeginning.get(text.slice(at, at + SHORTEST));
			for (const { form, secret } of candidates ?? []) {
				if (text.startsWith(form, at)) found.add(secret);
			}
		}
		return found;
	}

	isIn(text: string): boolean {
		return this.find(text).size > 0;
	}
}
