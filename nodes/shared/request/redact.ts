/** Names of fields, headers and parameters whose content must not be shown. */
const SECRET_NAME =
	/pass(word|wd|phrase|code)|secret|token|(api|partial|private|access|license)[_-]?key|authorization|authentication|signature|credential|cookie|session|login[_-]?details|vnc[_-]?url|(^|[_-])(auth|cvv|key|nonce|otp|pin|pwd)$/i;

/** Keys of records that are no secrets. */
const NO_SECRET = /(external|resource|foreign|primary)[_-]?key$/i;

const HIDDEN = '***';

/** Shorter values are words as well. */
const SHORTEST_SECRET = 6;

const JWT = /\beyJ[\w-]{8,}\.[\w-]+(\.[\w-]*)?/g;

/** A URL's user name and password. */
const USER_INFO = /(\/\/)[^\s/@:]+:[^\s/@]+@/g;

const SCHEME = /\b(Bearer|Basic|Digest|Token|APIAuth|APIKey)(\s+)([^\s"',;<>]{6,})/gi;

/** `password=…`, `"password": "…"`, `token: …`. */
const ASSIGNED =
	/(["']?)([\w-]{2,40})(["']?)(\s*[:=]\s*)("[^"]*(?:"|$)|'[^']*(?:'|$)|[^\s"',;&<>)}\]]+)/g;

const HEX = /\b[\da-f]{32,}\b/gi;

const LONG_RUN = /[\w+/=-]{32,}/g;

const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

/** Whether a name says that its content must not be shown. */
export function isSecretName(name: string): boolean {
	const snake = name.replace(/([a-z\d])([A-Z])/g, '$1_$2');
	return SECRET_NAME.test(snake) && !NO_SECRET.test(snake);
}

/**
 * A foreign text without what is, or looks like, a secret: values that are known, JSON Web Tokens, what follows `Bearer` and the like
 * or the name of a secret, and long runs of hexadecimal or Base64 digits. An ID of the usual length stays.
 *
 * @param known secrets that may stand in the text, such as those of the request
 */
export function redact(text: string, known: string[] = []): string {
	return withoutKnown(text, known)
		.replace(JWT, HIDDEN)
		.replace(USER_INFO, `$1${HIDDEN}@`)
		.replace(SCHEME, (all, scheme: string, space: string, value: string) =>
			isWord(value) ? all : `${scheme}${space}${HIDDEN}`,
		)
		.replace(
			ASSIGNED,
			(all, open: string, name: string, close: string, sign: string, value: string) =>
				!isSecretName(name) || (sign.includes(':') && isWord(value))
					? all
					: `${open}${name}${close}${sign}${HIDDEN}`,
		)
		.replace(HEX, HIDDEN)
		.replace(LONG_RUN, (run) => (!UUID.test(run) && isRandom(run) ? HIDDEN : run));
}

/** The longest first: one secret may be a part of another. */
function withoutKnown(text: string, known: string[]): string {
	return known
		.filter((secret) => secret.length >= SHORTEST_SECRET)
		.flatMap((secret) => [secret, encodeURIComponent(secret)])
		.sort((a, b) => b.length - a.length)
		.reduce((left, secret) => left.split(secret).join(HIDDEN), text);
}

/** "Bearer authentication" and "token: expired" are sentences. */
function isWord(value: string): boolean {
	return value.length < 24 && /^[A-Za-z]?[a-z]+[.!?)]?$/.test(value);
}

function isRandom(run: string): boolean {
	return /[a-z]/.test(run) && /[A-Z]/.test(run) && /\d/.test(run);
}
