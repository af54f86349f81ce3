import { createHash } from 'crypto';
import { CredentialError, NotSentError, RateLimitedError } from '../shared/errors';

/** A login's result, as far as requests need it. */
export interface Session {
	token: string;
	userId: string;
	/** When MoneyNS ends the token, in ms since 1970. */
	validUntil: number;
}

/** How long before its end a token is no longer used, in ms. */
const MARGIN_MS = 5 * 60_000;

/** A login that did not succeed, and until when it is not tried again. */
interface Pause {
	error: LoginRefusedError | LoginFailedError | LoginsLimitedError;
	until: number;
	/** How long it was meant to be, in ms. */
	pauseMs: number;
}

/** MoneyNS locks accounts after refused logins, so the same login is not tried again so soon. In ms. */
const PAUSE_AFTER_REFUSAL_MS = 5 * 60_000;

/** Long enough that the items of one execution do not all try what just failed, short enough for the next execution. In ms. */
const PAUSE_AFTER_FAILURE_MS = 10_000;

/** The last sessions and pauses are remembered for so many accounts. */
const MOST_ACCOUNTS = 200;

/** MoneyNS does not want this login: any 4xx but 429. */
export class LoginRefusedError extends CredentialError {}

/** MoneyNS could not be reached, or could not log anybody in; the request that needed the login was not sent. */
export class LoginFailedError extends NotSentError {
	readonly failure = { cause: 'temporarily-unavailable' } as const;
}

/** MoneyNS still answers 429 after all repetitions. */
export class LoginsLimitedError extends RateLimitedError {}

/**
 * One login at a time and none too many. n8n asks for a login in every item that finds no token and after every 401, in parallel
 * and without a lock; MoneyNS may end older sessions at a login and locks accounts after refused ones.
 */
export class Sessions {
	private readonly current = new Map<string, Session>();

	private readonly underWay = new Map<string, Promise<Session>>();

	private readonly pauses = new Map<string, Pause>();

	/**
	 * A session whose token is another one than the caller's.
	 *
	 * @param identity all that a login depends on; a changed password is another identity
	 * @param staleToken the token that was answered with 401; '' where any session will do
	 * @param logIn one login; called only when no other is under way
	 * @throws LoginRefusedError, LoginFailedError or LoginsLimitedError at once, without a login, while an earlier one is recent
	 */
	async renew(
		identity: string[],
		staleToken: string,
		logIn: () => Promise<Session>,
	): Promise<Session> {
		const id = createHash('sha256').update(JSON.stringify(identity)).digest('hex');
		this.refuseWhilePaused(id);
		const known = this.current.get(id);
		if (known && known.token !== staleToken && known.validUntil - MARGIN_MS > Date.now())
			return known;
		const login = this.underWay.get(id) ?? this.start(id, logIn);
		return await login;
	}

	private async start(id: string, logIn: () => Promise<Session>): Promise<Session> {
		const login = logIn();
		this.underWay.set(id, login);
		login.then(
			(session) => remember(this.current, id, session),
			(error: unknown) => {
				if (error instanceof LoginRefusedError) {
					remember(this.pauses, id, pauseAfter(error, PAUSE_AFTER_REFUSAL_MS));
				} else if (error instanceof LoginFailedError || error instanceof LoginsLimitedError) {
					remember(this.pauses, id, pauseAfter(error, PAUSE_AFTER_FAILURE_MS));
				}
			},
		);
		return await login.finally(() => this.underWay.delete(id));
	}

	private refuseWhilePaused(id: string): void {
		const pause = this.pauses.get(id);
		if (!pause) return;
		const { error, until, pauseMs } = pause;
		const leftMs = until - Date.now();
		// More is left than it was meant to be where the clock has been put back since.
		if (leftMs <= 0 || leftMs > pauseMs) {
			this.pauses.delete(id);
			return;
		}
		const soon = `${error.message}. n8n does not try this login again for ${Math.ceil(leftMs / 1000)} s`;
		if (error instanceof LoginFailedError) throw new LoginFailedError(soon);
		if (error instanceof LoginsLimitedError) throw new LoginsLimitedError(soon, leftMs);
		const time = new Date(until).toISOString().slice(11, 16);
		throw new LoginRefusedError(
			`${error.message}. So that the account is not locked, n8n does not try this login again before ${time} UTC, unless the credential is changed`,
		);
	}
}

function pauseAfter(error: Pause['error'], pauseMs: number): Pause {
	return { error, until: Date.now() + pauseMs, pauseMs };
}

function remember<T>(map: Map<string, T>, id: string, value: T): void {
	map.delete(id);
	map.set(id, value);
	if (map.size > MOST_ACCOUNTS) map.delete([...map.keys()][0]);
}
