/** A delivery that is being handed over to n8n. */
interface Claim {
	/** Whether n8n took it over. */
	taken: Promise<boolean>;
	expiresAt: number;
}

/** Whoever claims a delivery says once whether n8n took it over. */
export type Settle = (taken: boolean) => void;

/** An n8n that has not answered a call by then never will; in ms. */
const CLAIM_MS = 600_000;

/** What this process knows of the deliveries to one trigger. Bounded, and gone after a restart. */
export class TriggerMemory {
	private readonly claims = new Map<string, Claim>();

	private readonly keys = new Set<string>();

	constructor(
		private readonly most: number,
		private readonly now: () => number,
	) {}

	/** The deliveries that n8n took over, oldest first. */
	get taken(): string[] {
		return [...this.keys];
	}

	has(key: string): boolean {
		return this.keys.has(key);
	}

	/** Whether n8n takes over, or undefined when nobody is handing this delivery over at the moment. */
	underWay(key: string): Promise<boolean> | undefined {
		const claim = this.claims.get(key);
		return claim && claim.expiresAt > this.now() ? claim.taken : undefined;
	}

	claim(key: string): Settle {
		this.forgetExpired();
		let resolve: Settle = () => {};
		const taken = new Promise<boolean>((settle) => (resolve = settle));
		const claim = { taken, expiresAt: this.now() + CLAIM_MS };
		this.claims.set(key, claim);
		return (isTaken) => {
			if (this.claims.get(key) === claim) this.claims.delete(key);
			if (isTaken) this.remember(key);
			resolve(isTaken);
		};
	}

	private remember(key: string): void {
		this.keys.add(key);
		if (this.keys.size <= this.most) return;
		const [oldest] = this.keys;
		this.keys.delete(oldest);
	}

	private forgetExpired(): void {
		const now = this.now();
		for (const [key, { expiresAt }] of this.claims) {
			if (expiresAt <= now) this.claims.delete(key);
		}
	}
}
