import type { StoredCredential } from '../../../scripts/lib/n8nRest.cjs';
import { startIMoneza, type IMonezaSimulator } from '../../../simulators/iMoneza/index.cjs';
import { useProvider, type Provider } from './provider.cjs';
import type { Step } from './workflow.cjs';

/** With an account for the Management API. */
export const useIMoneza = (): Provider<IMonezaSimulator> =>
	useProvider(
		'iMonezaManagementApi',
		async () => await startIMoneza(),
		({ credentials }) => credentials.management,
	);

/** One iMoneza node, named `iMoneza`. */
export const iMonezaStep = (
	credential: StoredCredential,
	resource: string,
	operation: string,
	parameters: object = {},
): Step => ({
	name: 'iMoneza',
	type: 'n8n-nodes-signed-apis.iMoneza',
	parameters: { resource, operation, ...parameters },
	credential,
});
