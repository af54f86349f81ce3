import type { JsonObject, ReceivedRequest } from './types.cjs';

export interface JournalEntry extends ReceivedRequest {
	/** The status answered; `null` while open, or when the connection was reset. */
	status: number | null;
	/** Why the request was not carried out. */
	refusal?: string;
	/** The kind of fault that was played on this request. */
	fault?: string;
	/** True once the provider has carried the request out, whatever the client got to see of it. */
	processed: boolean;
	/** The account that the request was authenticated as. */
	account?: string;
}

/** Every request received, in order of arrival, refused ones included. */
export class Journal {
	readonly entries: JournalEntry[] = [];

	open(request: ReceivedRequest): JournalEntry {
		const entry: JournalEntry = { ...request, status: null, processed: false };
		this.entries.push(entry);
		return entry;
	}

	get processed(): JournalEntry[] {
		return this.entries.filter((entry) => entry.processed);
	}

	get refused(): JournalEntry[] {
		return this.entries.filter((entry) => entry.refusal !== undefined);
	}

	get last(): JournalEntry | undefined {
		return this.entries.at(-1);
	}

	clear(): void {
		this.entries.length = 0;
	}

	toJSON(): JsonObject[] {
		return this.entries.map(({ body, ...entry }) => ({
			...entry,
			body: body.toString('utf8'),
			bodyBase64: body.toString('base64'),
		}));
	}
}
