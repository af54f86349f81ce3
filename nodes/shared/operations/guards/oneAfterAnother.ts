import { attempt } from '../../attempt';

/** The end of the latest work, by what it is about; never rejects. */
const latest = new Map<string, Promise<unknown>>();

/**
 * Work of this process about one thing, such as a row of a table: each begins when the one before is over.
 *
 * @throws what the work throws
 */
export async function oneAfterAnother<T>(about: string, work: () => Promise<T>): Promise<T> {
	const before = latest.get(about) ?? Promise.resolve();
	const mine = before.then(work);
	const end = attempt(async () => await mine);
	latest.set(about, end);
	await end;
	if (latest.get(about) === end) latest.delete(about);
	return await mine;
}
