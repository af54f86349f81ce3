import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { startMoonBack, type MoonBackSimulator } from '../../../simulators/moonBack/index.cjs';
import { runNode, type RunResult } from '../../support/engine/run.cjs';

/** No pacing to speak of. */
export const PACING = { requestsPerHour: 0, maxWaitSeconds: 30 };

export interface RunOptions {
	credential?: IDataObject;
	items?: IDataObject[];
	continues?: boolean;
	executeOnce?: boolean;
}

/** The MoonBack node and a simulator, for the tests of one file. */
export function useMoonBackNode() {
	let simulator: MoonBackSimulator;
	beforeAll(async () => {
		simulator = await startMoonBack();
	});
	beforeEach(() => simulator.reset());
	afterAll(() => simulator.close());

	return {
		get simulator() {
			return simulator;
		},
		/** What was asked of the simulator within the test. */
		requests: () => simulator.journal.entries.map(({ method, rawUrl }) => `${method} ${rawUrl}`),
		run: async (
			operation: string,
			parameters: INodeParameters,
			{ credential = {}, items, continues, executeOnce }: RunOptions = {},
		): Promise<RunResult> => {
			const { apiToken, baseUrl } = simulator.credentials;
			return await runNode({
				node: 'moonBack',
				parameters: { authentication: 'apiToken', resource: 'apiMethod', operation, ...parameters },
				credentials: { moonBackApi: { apiToken, baseUrl, ...PACING, ...credential } },
				items,
				executeOnce,
				...(continues && { onError: 'continueRegularOutput' }),
			});
		},
	};
}
