import type { Account, CancelSignal } from './account';
import { AccountUsage } from './accountUsage';
import { systemClock, type Clock } from './clock';
import { PacedAccount } from './pacedAccount';

/** How often accounts that are no longer used are looked for, in ms. */
const SWEEP_EVERY_MS = 60_000;

/**
 * So many accounts are remembered, unless somebody waits for more of them: a credential with an expression can name a new one in
 * every item. They take some 2 KB each.
 */
const MOST_ACCOUNTS = 5000;

/** Lets requests go one by one, account by account, no faster than each provider allows. */
export class Pacer {
	private readonly accounts = new Map<string, PacedAccount>();

	private readonly usage = new AccountUsage();

	private lastSweep = 0;

	private makeRoomAt = MOST_ACCOUNTS;

	constructor(private readonly clock: Clock) {}

	/**
	 * Waits until the account has room for one more request.
	 *
	 * @param signal stops the waiting when the execution is cancelled
	 * @throws RateLimitedError when the wait would be longer than the account allows, CancelledError when it was cancelled
	 */
	async turn(account: Account, signal?: CancelSignal): Promise<void> {
		this.forgetIdleAccounts();
		const paced = this.paced(account);
		await this.usage.during(account.id, async () => await paced.turn(account, signal));
	}

	/**
	 * Tells that the provider answered 429: everybody on the account waits, and this process claims less of the allowance.
	 *
	 * @param retryAfterMs what the provider asked for
	 */
	rejected(account: Account, retryAfterMs: number): void {
		this.paced(account).rejected(retryAfterMs);
	}

	/**
	 * Tells that the provider answered 503 and asked for a pause: everybody on the account waits.
	 *
	 * @param retryAfterMs what the provider asked for
	 */
	unavailable(account: Account, retryAfterMs: number): void {
		this.paced(account).unavailable(retryAfterMs);
	}

	/** Forgets all accounts, as a new process does; whoever waits still gets a turn. For tests that begin anew. */
	forget(): void {
		this.accounts.clear();
	}

	/** How many accounts are remembered. */
	get size(): number {
		return this.accounts.size;
	}

	private paced({ id }: Account): PacedAccount {
		const known = this.accounts.get(id);
		if (known) return known;
		if (this.accounts.size >= this.makeRoomAt) this.makeRoom();
		const added = new PacedAccount(this.clock);
		this.accounts.set(id, added);
		return added;
	}

	/** A tenth at once, so that it costs little for each account that comes. */
	private makeRoom(): void {
		const tooMany = this.accounts.size - Math.floor(MOST_ACCOUNTS * 0.9);
		for (const id of this.usage.leastUsed(this.accounts.keys(), tooMany)) this.forgetAccount(id);
		this.makeRoomAt = Math.max(MOST_ACCOUNTS, Math.ceil(this.accounts.size * 1.1));
	}

	private forgetAccount(id: string): void {
		this.accounts.delete(id);
		this.usage.forget(id);
	}

	private forgetIdleAccounts(): void {
		const now = this.clock.now();
		if (now - this.lastSweep < SWEEP_EVERY_MS) return;
		this.lastSweep = now;
		for (const [id, account] of this.accounts) {
			if (account.isForgettable) this.forgetAccount(id);
		}
	}
}

/**
 * The pacer of this n8n process. A module variable is one instance for the whole process, so nodes, triggers and the HTTP Request
 * node count together.
 */
export const processPacer = new Pacer(systemClock);
