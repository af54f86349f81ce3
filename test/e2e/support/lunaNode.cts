import type { StoredCredential } from '../../../scripts/lib/n8nRest.cjs';
import { startLunaNode, type LunaNodeSimulator } from '../../../simulators/lunaNode/index.cjs';
import { useProvider, type Provider } from './provider.cjs';
import type { Step } from './workflow.cjs';

/** A VM that the simulator starts with. */
export const VM = 'c2f7b4de-8a31-4f0b-bb3e-5a0d8e6f2b22';

export const useLunaNode = (): Provider<LunaNodeSimulator> =>
	useProvider('lunaNodeApi', startLunaNode, ({ credentials }) => credentials);

/** One LunaNode node, named `LunaNode`, of the resource VM. */
export const vmStep = (
	credential: StoredCredential,
	operation: string,
	parameters: object = {},
): Step => ({
	name: 'LunaNode',
	type: 'n8n-nodes-signed-apis.lunaNode',
	parameters: { resource: 'vm', operation, ...parameters },
	credential,
});
