import { credentialTest as testBy } from '../shared/credentialTest';
import { isObject } from '../shared/json';
import { regionList } from './resources/region';
import { readEnvelope } from './response';
import { authenticateLunaNode } from './signing';

/** Reads the regions, which every key may do unless it is restricted. */
const testLunaNode = testBy({
	provider: 'LunaNode',
	authenticate: authenticateLunaNode,
	request: () => ({ method: 'POST', url: '/api/region/list/' }),
	problemOf: ({ body }) => {
		const envelope = readEnvelope(body, regionList);
		if ('value' in envelope && isObject(envelope.value.regions)) return undefined;
		if (isObject(body) && body.success === 'no') {
			return 'LunaNode refused the call. Either the API ID, the API key, the source IP address or this computer’s clock is not what LunaNode expects: check them. Or the key is restricted and may not call region/list, which this test reads. A restricted key still works for the actions that it allows';
		}
		return "The answer is none of LunaNode's. Check the 'Base URL': https://dynamic.lunanode.com is the documented one";
	},
	errors: {},
});

export const credentialTest = { testLunaNode };
