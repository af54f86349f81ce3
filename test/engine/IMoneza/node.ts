import type { IDataObject, INodeParameters } from 'n8n-workflow';
import {
	IMONEZA_DEMO,
	startIMoneza,
	type IMonezaSimulator,
} from '../../../simulators/iMoneza/index.cjs';
import { json, runNode, type Run, type RunResult } from '../../support/engine/run.cjs';
import { byId } from '../../support/parameters.cjs';

/** The path of the Management API. */
export const MANAGED = `/api/Property/${IMONEZA_DEMO.management.accessKey}`;

const ARTICLE = { resource: 'resource', externalKey: byId('article-17') };
export const GET_RESOURCE = { ...ARTICLE, operation: 'get' };
export const UPSERT_RESOURCE = { ...ARTICLE, operation: 'upsert' };

/** The iMoneza node and a simulator, fresh for each test of a file. */
export function useIMoneza() {
	let simulator: IMonezaSimulator;
	beforeAll(async () => {
		simulator = await startIMoneza();
	});
	beforeEach(() => simulator.reset());
	afterAll(async () => await simulator.close());

	/** Runs the node in n8n's real engine, with both credentials in place. */
	async function run(parameters: INodeParameters, changes: Partial<Run> = {}): Promise<RunResult> {
		const { management, access } = simulator.credentials;
		return await runNode({
			node: 'iMoneza',
			parameters,
			credentials: { iMonezaManagementApi: management, iMonezaAccessApi: access },
			...changes,
		});
	}

	return {
		get simulator() {
			return simulator;
		},
		run,
		/** The items of a run that ends well. */
		items: async (
			parameters: INodeParameters,
			changes: Partial<Run> = {},
		): Promise<IDataObject[]> => {
			const result = await run(parameters, changes);
			expect(result.error).toBeUndefined();
			return json(result);
		},
		/** The body of the last request. */
		lastBody: () => JSON.parse(String(simulator.journal.last?.body)) as IDataObject,
	};
}
