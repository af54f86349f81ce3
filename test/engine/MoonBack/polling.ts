import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { startMoonBack, type MoonBackSimulator } from '../../../simulators/moonBack/index.cjs';
import { demoRsaKey } from '../../../simulators/shared/demoRsaKey.cjs';
import { startPolling, type Poller } from '../../support/engine/poll.cjs';

let accounts = 0;

/** The polling trigger and a simulator, for the tests of one file. */
export function useMoonBackPolling() {
	let simulator: MoonBackSimulator;

	/** Each test has an account of its own, because the process remembers what an account has sent. */
	beforeEach(async () => {
		const { publicKey } = demoRsaKey;
		simulator = await startMoonBack({
			accounts: [{ apiToken: `7|polls-${++accounts}`, apiKey: 'unused', publicKey }],
		});
	});
	afterEach(() => simulator.close());

	return {
		get simulator() {
			return simulator;
		},
		start: async (parameters: INodeParameters, credential: IDataObject = {}): Promise<Poller> => {
			const { apiToken, baseUrl } = simulator.credentials;
			return await startPolling({
				node: 'moonBackPollingTrigger',
				parameters: { authentication: 'apiToken', method: 'moonbacks', ...parameters },
				credentials: { moonBackApi: { apiToken, baseUrl, ...credential } },
			});
		},
		/** The requests since the last time. */
		asked: (): string[] => {
			const urls = simulator.journal.entries.map(({ rawUrl }) => rawUrl);
			simulator.journal.clear();
			return urls;
		},
		addRow: (id: number, row: IDataObject = {}, method = 'moonbacks') =>
			simulator.commands.addRow({ method, row: { id, title: `New ${id}`, ...row } }),
	};
}
