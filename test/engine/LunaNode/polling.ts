import type { INodeParameters } from 'n8n-workflow';
import { startLunaNode, type LunaNodeSimulator } from '../../../simulators/lunaNode/index.cjs';
import { startPolling, type Poller } from '../../support/engine/poll.cjs';

/** VMs of the simulator; the last one is in montreal, the others are in toronto. */
export const WEB = '5b0a5bf2-3c1d-4a53-9a56-0c8f0d1f7a11';
export const DB = 'c2f7b4de-8a31-4f0b-bb3e-5a0d8e6f2b22';
export const MAIL = 'f4a86d15-97b2-4c6a-8e0f-2d1b7c9a4d44';

export const VM_EVENTS = ['vmCreated', 'vmDeleted', 'vmStatusChanged'];
export const ALL_EVENTS = [
	...VM_EVENTS,
	'imageStatusChanged',
	'volumeStatusChanged',
	'checkStatusChanged',
	'creditBelow',
];

/** The trigger and a simulator, for the tests of one file. */
export function useLunaNodePolling() {
	let simulator: LunaNodeSimulator;

	beforeAll(async () => {
		simulator = await startLunaNode();
	});
	beforeEach(() => simulator.reset());
	afterAll(() => simulator.close());

	return {
		get simulator() {
			return simulator;
		},
		/** @param at another simulator, for a test that needs an account of its own */
		start: async (parameters: INodeParameters, at?: LunaNodeSimulator): Promise<Poller> =>
			await startPolling({
				node: 'lunaNodeTrigger',
				parameters,
				credentials: { lunaNodeApi: (at ?? simulator).credentials },
			}),
		/** The actions that were asked for since the last time. */
		asked: (): string[] => {
			const paths = simulator.journal.entries.map(({ path }) => path.slice('/api/'.length, -1));
			simulator.journal.clear();
			return paths.sort();
		},
	};
}
