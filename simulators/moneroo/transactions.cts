import { randomBytes } from 'node:crypto';
import type { Clock } from '../shared/clock.cjs';
import type { JsonObject } from '../shared/types.cjs';

export type Kind = 'payment' | 'payout';

export const STATUSES = {
	payment: ['initiated', 'pending', 'success', 'failed', 'cancelled'],
	payout: ['initiated', 'pending', 'success', 'failed'],
} as const;

export type Status = (typeof STATUSES)['payment'][number];

export interface Transaction {
	id: string;
	kind: Kind;
	status: Status;
	/** What the caller sent to initialize it. */
	request: JsonObject;
	customerId: string;
	/** ISO 8601 with microseconds. */
	createdAt: string;
	/** When each status was reached. */
	reachedAt: Partial<Record<Status, string>>;
	processedAt: string | null;
}

/** Sandbox numbers that settle a demo payout; the payment numbers are typed on the checkout page. */
const DEMO_PAYOUTS: Record<string, Status> = {
	'4149518161': 'success',
	'4149518162': 'failed',
	'4149518163': 'pending',
};

export class Transactions {
	private readonly rows = new Map<string, Transaction>();

	constructor(private readonly now: Clock) {
		for (const [id, kind, status, request] of SEED) {
			this.add(kind, request, id);
			this.setStatus(id, status);
		}
	}

	all(kind: Kind): Transaction[] {
		return [...this.rows.values()].filter((row) => row.kind === kind);
	}

	find(kind: Kind, id: string): Transaction | undefined {
		const row = this.rows.get(id);
		return row?.kind === kind ? row : undefined;
	}

	add(kind: Kind, request: JsonObject, id = newId(kind)): Transaction {
		const createdAt = this.timestamp();
		const row: Transaction = {
			id,
			kind,
			status: 'initiated',
			request,
			customerId: `cus${randomBytes(6).toString('hex')}`,
			createdAt,
			reachedAt: { initiated: createdAt },
			processedAt: null,
		};
		this.rows.set(id, row);
		return row;
	}

	setStatus(id: string, status: Status): Transaction {
		const row = this.rows.get(id);
		if (!row) throw new Error(`No transaction ${id}`);
		const known: readonly string[] = STATUSES[row.kind];
		if (!known.includes(status)) throw new Error(`A ${row.kind} is never ${status}`);
		row.status = status;
		row.reachedAt[status] = this.timestamp();
		return row;
	}

	markProcessed(row: Transaction): void {
		row.processedAt ??= this.timestamp();
	}

	/** Verifying asks the gateway, which is when a demo payout learns its outcome. */
	askGateway(row: Transaction): void {
		const recipient = row.request.recipient as JsonObject | undefined;
		const outcome = DEMO_PAYOUTS[String(recipient?.account_number)];
		if (row.status === 'initiated' && outcome) this.setStatus(row.id, outcome);
	}

	private timestamp(): string {
		return new Date(this.now()).toISOString().replace('Z', '000Z');
	}
}

function newId(kind: Kind): string {
	return `${kind === 'payment' ? 'py' : 'po'}_${randomBytes(6).toString('hex')}`;
}

const CUSTOMER = {
	email: 'awa.sow@example.org',
	first_name: 'Awa',
	last_name: 'Sow',
	phone: '221770000001',
	country: 'SN',
};

const PAYMENT = {
	amount: 7500,
	currency: 'XOF',
	description: 'Invoice 2031',
	return_url: 'https://shop.example/thanks?ref=2031',
	customer: CUSTOMER,
	metadata: { invoice: '2031' },
	methods: ['wave_sn'],
};

const PAYOUT = {
	amount: 120,
	currency: 'USD',
	description: 'Supplier invoice 88',
	method: 'moneroo_payout_demo',
	customer: CUSTOMER,
	recipient: { account_number: '4149518161' },
};

const SEED: [id: string, kind: Kind, status: Status, request: JsonObject][] = [
	['py_demo0001aaaa', 'payment', 'success', PAYMENT],
	['py_demo0002aaaa', 'payment', 'initiated', PAYMENT],
	[
		'py_demo0003aaaa',
		'payment',
		'failed',
		{ ...PAYMENT, amount: 40, currency: 'USD', methods: [] },
	],
	['po_demo0001bbbb', 'payout', 'success', PAYOUT],
	['po_demo0002bbbb', 'payout', 'initiated', PAYOUT],
];
