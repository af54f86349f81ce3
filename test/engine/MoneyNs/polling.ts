import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { startPolling, type Poller } from '../../support/engine/poll.cjs';
import { useMoneyNs } from './node';

export const ORDERS = '/api/v1/orders';

export const order = (id: string, more: IDataObject = {}): IDataObject => ({
	id,
	amount: '0.10',
	updated_at: '2030-01-01T00:00:00.000000Z',
	...more,
});

/** The polling trigger and a simulator, for the tests of one file. */
export function useMoneyNsPolling() {
	const provider = useMoneyNs();
	const { logins, calls } = provider;
	return {
		get simulator() {
			return provider.simulator;
		},
		logins,
		calls,
		start: async (parameters: INodeParameters = {}, credential: object = {}): Promise<Poller> => {
			const { email, password, baseUrl } = provider.simulator.credentials;
			return await startPolling({
				node: 'moneyNsPollingTrigger',
				parameters: {
					authentication: 'user',
					path: ORDERS,
					options: { mostPages: 10 },
					...parameters,
				},
				credentials: {
					moneyNsUserApi: { email, password, baseUrl, sessionToken: '', ...credential },
				},
			});
		},
		add: (...orders: IDataObject[]) => {
			for (const added of orders) provider.simulator.commands.addOrder({ order: added });
		},
		/** Lets MoneyNS answer the next requests for the list with this. */
		answer: (body: unknown, times: number | 'always' = 1) =>
			provider.simulator.faults.add({
				kind: 'status',
				status: 200,
				path: ORDERS,
				body: JSON.stringify(body),
				times,
			}),
	};
}
