import { createHash } from 'crypto';
import { CredentialError } from '../shared/errors';

/** A login's result, as far as requests need it. */
export interface Session {
	token: string;
	userId: string;
	/** When MoneyNS ends the token, in ms since 1970. */
	validUntil: number;
}

/** How long before its end a token is no longer used, in ms. */
const MARGIN_MS = 5 * 60_000;

/** A login that MoneyNS refused, and until when it is not tried again. */
interface Refusal {
	message: string;
	until: number;
}

/** MoneyNS locks accounts after refused logins, so the same login is not tried again so soon. In ms. */
const PAUSE_AFTER_REFUSAL_MS = 5 * 60_000;

/** The last sessions and refusals are remembered for so many accounts. */
const MOST_ACCOUNTS = 200;

/** The login did not succeed because MoneyNS refused it: 401 (inactive), 403 (wrong credentials) or 423 (locked). */
export class LoginRefusedError extends CredentialError {}

/**
 * One login at a time and none too many. n8n asks for a login in every item that finds no token and after every 401, in parallel
 * and without a lock; MoneyNS may end older sessions at a login and locks accounts after refused ones.
 */
export class Sessions {
	private readonly current = new Map<string, Session>();

	private readonly underWay = new Map<string, Promise<Session>>();

	private readonly refused = new Map<string, Refusal>();

	/**
	 * A session whose token is another one than the caller's.
	 *
	 * @param identity all that a login depends on; a changed password is another identity
	 * @param staleToken the token that was answered with 401; '' where any session will do
	 * @param logIn one login; called only when no other is under way
	 * @throws LoginRefusedError at once, without a login, while an earlier refusal is recent
	 */
	async renew(
		identity: string[],
		staleToken: string,
		logIn: () => Promise<Session>,
	): Promise<Session> {
		const id = createHash('sha256').update(JSON.stringify(identity)).digest('hex');
		this.refuseWhileRecent(id);
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
				if (!(error instanceof LoginRefusedError)) return;
				const until = Date.now() + PAUSE_AFTER_REFUSAL_MS;
				remember(this.refused, id, { message: error.message, until });
			},
		);
		return await login.finally(() => this.underWay.delete(id));
	}

	private refuseWhileRecent(id: string): void {
		const refusal = this.refused.get(id);
		if (!refusal) return;
		if (refusal.until <= Date.now()) {
			this.refused.delete(id);
			return;
		}
		const time = new Date(refusal.until).toISOString().slice(11, 16);
		throw new LoginRefusedError(
			`${refusal.message}. So that the account is not locked, n8n does not try this login again before ${time} UTC, unless the credential is changed`,
		);
	}
}

function remember<T>(map: Map<string, T>, id: string, value: T): void {
	map.delete(id);
	map.set(id, value);
	if (map.size > MOST_ACCOUNTS) map.delete([...map.keys()][0]);
}
