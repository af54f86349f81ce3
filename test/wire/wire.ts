import { differences, textOf } from '../support/wire/compare.cjs';
import type { Inputs } from '../support/wire/inputs.cjs';
import { isMeant } from '../support/wire/meant.cjs';
import { currentOperations, observeAll } from '../support/wire/observeAll.cjs';
import type { Provider } from '../support/wire/provider.cjs';
import { readRecord, type ProviderRecord } from '../support/wire/record.cjs';

/**
 * Runs every recorded case of a provider and compares what goes over the wire and what comes out with the record in
 * test/fixtures/wire. `npm run wire` lists the differences as well, and writes the record anew.
 */
export function comparesWithRecord(provider: Provider): void {
	const recorded = readRecord(provider.file);
	const operations = Object.keys(recorded);
	let now: ProviderRecord;

	beforeAll(async () => {
		const inputs = operations.map((operation) => [operation, recorded[operation].inputs]);
		now = await observeAll(provider, Object.fromEntries(inputs) as Record<string, Inputs>);
	}, 600_000);

	it.each(operations)('%s sends and puts out what it always did', (operation) => {
		const found = differences(`${provider.file} ${operation}`, recorded[operation], now[operation]);
		const unmeant = found.filter((difference) => !isMeant(difference));
		expect(unmeant.map(textOf).join('\n')).toBe('');
	});

	it('is recorded with all its operations', async () => {
		expect(operations.sort()).toEqual((await currentOperations(provider)).sort());
	});
}
