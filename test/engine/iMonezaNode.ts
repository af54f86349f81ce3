import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { startIMoneza, type IMonezaSimulator } from '../../simulators/iMoneza/index.cjs';
import { runNode, type Run, type RunResult } from '../support/engine/run.cjs';

/** The simulator for the tests of a file, fresh for each of them. */
export function useIMoneza(): { readonly simulator: IMonezaSimulator } {
	let simulator: IMonezaSimulator;
	beforeAll(async () => {
		simulator = await startIMoneza();
	});
	beforeEach(() => simulator.reset());
	afterAll(async () => await simulator.close());
	return {
		get simulator() {
			return simulator;
		},
	};
}

/** Runs the iMoneza node in n8n's real engine, with both credentials in place. */
export async function runIMoneza(
	{ credentials }: IMonezaSimulator,
	parameters: INodeParameters,
	changes: Partial<Run> = {},
): Promise<RunResult> {
	const { management, access } = credentials;
	return await runNode({
		node: 'iMoneza',
		parameters,
		credentials: { iMonezaManagementApi: management, iMonezaAccessApi: access },
		...changes,
	});
}

/** The body of the last request. */
export function lastBody({ journal }: IMonezaSimulator): IDataObject {
	return JSON.parse(String(journal.last?.body)) as IDataObject;
}

/** The value of a resource locator. */
export const byId = (value: string) => ({ __rl: true, mode: 'id', value });
