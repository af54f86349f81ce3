import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { startMoneroo, type MonerooSimulator } from '../../../simulators/moneroo/index.cjs';
import { runNode, type Run, type RunResult } from '../../support/engine/run.cjs';

export const CUSTOMER = {
	customer_email: 'paul.essomba@example.org',
	customer_first_name: 'Paul',
	customer_last_name: 'Essomba',
};

export const PAYMENT: INodeParameters = {
	resource: 'payment',
	operation: 'initialize',
	amount: 7500,
	currency: 'XOF',
	transaction_description: 'Invoice 2031',
	return_url: 'https://shop.example/thanks?ref=2031',
	...CUSTOMER,
};

export const PAYOUT: INodeParameters = {
	resource: 'payout',
	operation: 'initialize',
	amount: 12000,
	currency: 'XAF',
	method: { __rl: true, mode: 'id', value: 'mtn_cm' },
	recipient_msisdn: '237670000002',
	transaction_description: 'Supplier invoice 88',
	...CUSTOMER,
};

export const metadata = (...pairs: Array<[name: string, value: unknown]>): INodeParameters =>
	({ pairs: pairs.map(([name, value]) => ({ name, value })) }) as INodeParameters;

/** Runs the Moneroo node with the simulator's key. */
export async function runMoneroo(
	moneroo: MonerooSimulator,
	parameters: INodeParameters,
	changes: Partial<Run> & { credential?: IDataObject } = {},
): Promise<RunResult> {
	const { credential, ...run } = changes;
	const data = { ...moneroo.credentials, requestsPerMinute: 0, maxWaitSeconds: 30 };
	return await runNode({
		node: 'moneroo',
		parameters,
		credentials: { monerooApi: { ...data, ...credential } as typeof data },
		...run,
	});
}

/** The body of the last request, parsed. */
export function lastBody(moneroo: MonerooSimulator): IDataObject {
	return JSON.parse(moneroo.journal.last?.body.toString() ?? 'null') as IDataObject;
}

type Changes = Parameters<typeof runMoneroo>[2];

/** The Moneroo node and a simulator, for the tests of one file. */
export function useMoneroo() {
	let simulator: MonerooSimulator;

	beforeAll(async () => {
		simulator = await startMoneroo();
	});
	beforeEach(() => simulator.reset());
	afterAll(() => simulator.close());

	const run = async (parameters: INodeParameters, changes: Changes = {}) =>
		await runMoneroo(simulator, parameters, changes);

	return {
		get simulator() {
			return simulator;
		},
		run,
		/**
		 * The requests that were sent up to now. A last one is sent, and whatever left before it arrives before it; so nothing has to be
		 * waited for.
		 */
		sent: async () => {
			const before = simulator.journal.entries.length;
			await run({ resource: 'payoutMethod', operation: 'getAll' });
			const { entries } = simulator.journal;
			expect(entries.length).toBeGreaterThan(before);
			return entries.slice(0, -1);
		},
		/** The items of a run that ends well. */
		items: async (parameters: INodeParameters, changes: Changes = {}) => {
			const result = await run(parameters, changes);
			expect(result.error).toBeUndefined();
			return result.items.map(({ json }) => json);
		},
	};
}
