import { createHash } from 'crypto';
import { CredentialError, NotSentError, RateLimitedError } from '../shared/errors';

/**
 * Names a login without telling what it is made of.
 *
 * @param identity all that the login depends on: its address, who logs in, and the secret. A changed password is another login.
 */
export function loginId(identity: string[]): string {
	return createHash('sha256').update(JSON.stringify(identity)).digest('hex');
}

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
	/** In ms. */
	length: number;
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

	/** The tokens that the current sessions took the place of. */
	private readonly replaced = new Map<string, string>();

	private readonly underWay = new Map<string, Promise<Session>>();

	private readonly pauses = new Map<string, Pause>();

	/**
	 * The token to send, as far as it is known without a login.
	 *
	 * @param id of the login, see {@link loginId}
	 * @param stored the token that n8n keeps for this very login
	 */
	tokenFor(id: string, stored: string | undefined): string | undefined {
		const isOver = stored === this.replaced.get(id) || stored === this.current.get(id)?.token;
		return stored !== undefined && !isOver ? stored : this.valid(id)?.token;
	}

	/**
	 * A session whose token is another one than the caller's.
	 *
	 * @param id of the login, see {@link loginId}
	 * @param staleToken the token that was answered with 401; '' where any session will do
	 * @param logIn one login; called only when no other is under way
	 * @throws LoginRefusedError, LoginFailedError or LoginsLimitedError at once, without a login, while an earlier one is recent
	 */
	async renew(id: string, staleToken: string, logIn: () => Promise<Session>): Promise<Session> {
		this.refuseWhilePaused(id);
		const known = this.valid(id);
		if (known && known.token !== staleToken) return known;
		const login = this.underWay.get(id) ?? this.start(id, staleToken, logIn);
		return await login;
	}

	private valid(id: string): Session | undefined {
		const known = this.current.get(id);
		return known && known.validUntil - MARGIN_MS > Date.now() ? known : undefined;
	}

	private async start(
		id: string,
		staleToken: string,
		logIn: () => Promise<Session>,
	): Promise<Session> {
		const login = logIn();
		this.underWay.set(id, login);
		login.then(
			(session) => {
				remember(this.current, id, session);
				remember(this.replaced, id, staleToken);
			},
			(error: unknown) => {
				if (error instanceof LoginRefusedError) this.pause(id, error, PAUSE_AFTER_REFUSAL_MS);
				else if (error instanceof LoginFailedError || error instanceof LoginsLimitedError) {
					this.pause(id, error, PAUSE_AFTER_FAILURE_MS);
				}
			},
		);
		return await login.finally(() => this.underWay.delete(id));
	}

	private pause(id: string, error: Pause['error'], length: number): void {
		remember(this.pauses, id, { error, length, until: Date.now() + length });
	}

	private refuseWhilePaused(id: string): void {
		const pause = this.pauses.get(id);
		if (!pause) return;
		const { error, until, length } = pause;
		const leftMs = until - Date.now();
		// More is left than there ever was where the clock has been put back since.
		if (leftMs <= 0 || leftMs > length) {
			this.pauses.delete(id);
			return;
		}
		const soon = `${error.message}. n8n does not try this login again for ${Math.ceil(leftMs / 1000)} s`;
		if (error instanceof LoginFailedError) throw new LoginFailedError(soon);
		if (error instanceof LoginsLimitedError) throw new LoginsLimitedError(soon, '', leftMs);
		const time = new Date(until).toISOString().slice(11, 16);
		throw new LoginRefusedError(
			`${error.message}. So that the account is not locked, n8n does not try this login again before ${time} UTC, unless the credential is changed`,
		);
	}
}

function remember<T>(map: Map<string, T>, id: string, value: T): void {
	map.delete(id);
	map.set(id, value);
	if (map.size > MOST_ACCOUNTS) map.delete([...map.keys()][0]);
}
