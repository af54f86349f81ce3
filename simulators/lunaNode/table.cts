import { Refusal } from './refusal.cjs';

/** Rows of one kind, by id, in the order in which they were added. */
export class Table<Row extends { id: string }> {
	private rows: Map<string, Row>;

	/** `refusal` answers an unknown id; new rows are numbered from `nextId`. */
	constructor(
		private readonly refusal: string,
		private nextId: number,
		seed: Row[] = [],
	) {
		this.rows = new Map(seed.map((row) => [row.id, row]));
	}

	all(where: (row: Row) => boolean = () => true): Row[] {
		return [...this.rows.values()].filter(where);
	}

	has(id: string): boolean {
		return this.rows.has(id);
	}

	get(id: string): Row {
		const row = this.rows.get(id);
		if (!row) throw new Refusal(this.refusal);
		return row;
	}

	add(row: Omit<Row, 'id'> & { id?: string }): Row {
		const added = { ...row, id: row.id ?? String(this.nextId++) } as Row;
		this.rows.set(added.id, added);
		return added;
	}

	remove(id: string): Row {
		const row = this.get(id);
		this.rows.delete(id);
		return row;
	}

	toJSON(): Row[] {
		return this.all();
	}
}
