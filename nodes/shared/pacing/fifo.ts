/** First in, first out, with every step in constant time on average; `Array.shift` moves all that is behind. */
export class Fifo<T> {
	private items: T[] = [];

	private head = 0;

	get length(): number {
		return this.items.length - this.head;
	}

	get first(): T | undefined {
		return this.items[this.head];
	}

	get last(): T | undefined {
		return this.fromEnd(1);
	}

	/** @param count 1 is the last one */
	fromEnd(count: number): T | undefined {
		return count > this.length ? undefined : this.items[this.items.length - count];
	}

	add(item: T): void {
		this.items.push(item);
	}

	removeFirst(): void {
		this.head += 1;
		if (this.head * 2 > this.items.length) this.keepIf(() => true);
	}

	/** Drops all that a test does not hold for; takes time for each. */
	keepIf(test: (item: T) => boolean): void {
		this.items = this.items.slice(this.head).filter(test);
		this.head = 0;
	}
}
