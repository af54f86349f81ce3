import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { startPolling, type Poller } from '../support/engine/poll.cjs';
import { startRawServer, type RawServer } from '../support/rawServer.cjs';

/** A record of the list, and which version of it there is. */
export interface Row {
	id: string;
	version: number;
	updated_at: string;
}

/** The provider's clock is its own: whole seconds, as many APIs write them. */
const START = Date.UTC(2026, 5, 1);

/** A list in pages that changes at any moment, even between two pages, and a trigger that polls it. Knows all that has happened. */
export class PolledList {
	rows: Row[] = [];

	/** What happens right before the page of this number is given. */
	private onPage = new Map<number, () => void>();

	private seconds = 0;

	private versions = 0;

	private server!: RawServer;

	private trigger!: Poller;

	/** What n8n has saved: at the activation and with each emission. */
	private saved: IDataObject = {};

	/** All that the trigger emitted. */
	readonly told: Row[] = [];

	constructor(
		private readonly newestFirst: boolean,
		private readonly perPage = 3,
	) {}

	async open(parameters: INodeParameters): Promise<void> {
		this.server = await startRawServer((outgoing, url) => {
			const page = Number(new URL(url, 'http://x').searchParams.get('page') ?? 1);
			const isCutOff = this.arrive(page);
			const offset = (page - 1) * this.perPage;
			const data = this.rows.slice(offset, offset + this.perPage);
			const has_more = offset + this.perPage < this.rows.length;
			outgoing.writeHead(isCutOff ? 400 : 200, { 'content-type': 'application/json' });
			outgoing.end(JSON.stringify({ data, has_more }));
		});
		this.trigger = await startPolling({
			node: 'moonBackPollingTrigger',
			parameters: { authentication: 'apiToken', method: 'rows', ...parameters },
			credentials: { moonBackApi: { apiToken: 't', baseUrl: this.server.url, requestsPerHour: 0 } },
		});
		await this.trigger.poll();
		this.saved = this.trigger.stored();
	}

	async close(): Promise<void> {
		await this.server.close();
	}

	create(): void {
		this.versions += 1;
		const row = { id: `r${this.versions}`, version: this.versions, updated_at: this.time() };
		if (this.newestFirst) this.rows.unshift(row);
		else this.rows.push(row);
	}

	/** @param isSameSecond whether the time stays as it is, as that of a second change within a second does */
	change(at: number, isSameSecond: boolean): void {
		const row = this.rows[at % this.rows.length];
		if (!row) return;
		row.version = ++this.versions;
		if (!isSameSecond) row.updated_at = this.time();
	}

	remove(at: number): void {
		if (this.rows.length) this.rows.splice(at % this.rows.length, 1);
	}

	reorder(by: number): void {
		this.rows = [...this.rows.slice(by), ...this.rows.slice(0, by)].reverse();
	}

	/** @param onPage what happens right before a page is given; it cuts the poll off there when it returns true */
	async poll(page = 0, onPage: () => boolean | void = () => {}): Promise<Row[]> {
		if (page) this.onPage.set(page, onPage as () => void);
		const polled = this.trigger.poll();
		// Only a poll that something happens to may fail.
		const found = (await (page ? polled.catch(() => null) : polled)) as unknown as Row[] | null;
		this.onPage.clear();
		if (found) this.saved = this.trigger.stored();
		this.told.push(...(found ?? []));
		return found ?? [];
	}

	crash(): void {
		this.trigger.restart(undefined, undefined, this.saved);
	}

	private arrive(page: number): boolean {
		const happen = this.onPage.get(page) as (() => boolean | void) | undefined;
		this.onPage.delete(page);
		return happen?.() === true;
	}

	/** Every moment of the model is another second. */
	private time(): string {
		return new Date(START + ++this.seconds * 1000).toISOString();
	}
}
