import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { startMoneyNs, type MoneyNsSimulator } from '../../../simulators/moneyNs/index.cjs';
import { runNode, type Run, type RunResult } from '../../support/engine/run.cjs';
import { isLogin } from '../../support/isLogin.cjs';

type Options = Partial<Run> & { credential?: IDataObject };

/** The MoneyNS node and a simulator, for the tests of one file. */
export function useMoneyNs() {
	let simulator: MoneyNsSimulator;

	// One for each test: the node remembers sessions and refusals by address and account.
	beforeEach(async () => {
		simulator = await startMoneyNs();
	});
	afterEach(() => simulator.close());

	return {
		get simulator() {
			return simulator;
		},
		logins: () => simulator.journal.entries.filter(isLogin),
		/** The requests that are no login. */
		calls: () => simulator.journal.entries.filter((entry) => !isLogin(entry)),
		asUser: async (parameters: INodeParameters, options: Options = {}): Promise<RunResult> => {
			const { email, password, baseUrl } = simulator.credentials;
			const { credential, ...run } = options;
			const data = { email, password, baseUrl, sessionToken: '', ...credential };
			return await runNode({
				node: 'moneyNs',
				parameters: { authentication: 'user', ...parameters },
				credentials: { moneyNsUserApi: data as never },
				...run,
			});
		},
		asPlatform: async (parameters: INodeParameters, options: Options = {}): Promise<RunResult> => {
			const { credential, ...run } = options;
			const data = {
				...simulator.credentials,
				identifyBy: 'email',
				sessionToken: '',
				...credential,
			};
			return await runNode({
				node: 'moneyNs',
				parameters: { authentication: 'platform', ...parameters },
				credentials: { moneyNsPlatformApi: data as never },
				...run,
			});
		},
	};
}

/** Parameters of a request of one's own. */
export const request = (path: string, more: INodeParameters = {}): INodeParameters => ({
	resource: 'apiCall',
	operation: 'request',
	path,
	...more,
});
