import type { StoredCredential } from '../../../scripts/lib/n8nRest.cjs';
import { startMoonBack, type MoonBackSimulator } from '../../../simulators/moonBack/index.cjs';
import { useProvider, type Provider } from './provider.cjs';
import type { Step } from './workflow.cjs';

export const useMoonBack = (): Provider<MoonBackSimulator> =>
	useProvider('moonBackApi', startMoonBack, ({ credentials }) => {
		const { apiToken, webhookSecret, baseUrl } = credentials;
		return { apiToken, webhookSecret, baseUrl };
	});

/** One MoonBack node, named `MoonBack`. */
export const moonBackStep = (
	credential: StoredCredential,
	operation: string,
	parameters: object = {},
): Step => ({
	name: 'MoonBack',
	type: 'n8n-nodes-signed-apis.moonBack',
	parameters: { authentication: 'apiToken', resource: 'apiMethod', operation, ...parameters },
	credential,
});
