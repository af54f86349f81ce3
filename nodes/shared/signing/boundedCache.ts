/** Remembers the values used last, so many and no more. */
export class BoundedCache<T> {
	private readonly values = new Map<string, T>();

	constructor(private readonly most: number) {}

	/** The value kept under an ID, or a newly made one. What `make` throws is passed on and nothing is kept. */
	getOrMake(id: string, make: () => T): T {
		const value = this.values.has(id) ? (this.values.get(id) as T) : make();
		this.values.delete(id);
		this.values.set(id, value);
		if (this.values.size > this.most) {
			const [oldest] = this.values.keys();
			this.values.delete(oldest);
		}
		return value;
	}

	/** Drops a value, unless another one has taken its place. */
	forget(id: string, value: T): void {
		if (this.values.get(id) === value) this.values.delete(id);
	}
}
