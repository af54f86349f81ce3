import type { IDataObject, IExecuteFunctions, INodeType } from 'n8n-workflow';
import { startMoonBack } from '../../../simulators/moonBack/index.cjs';
import { CREDENTIAL_CASES, type CredentialCase } from '../../support/credentialCases.cjs';
import { attackingNode } from '../../support/engine/attacker.cjs';
import { runNode } from '../../support/engine/run.cjs';

/**
 * What n8n itself lets out. These tests fail when the n8n in package.json has cured it. Then the pages in docs/upstream and the part
 * "Not covered" of docs/security.md have to say so, and these tests have to expect the opposite.
 */
describe('n8n itself', () => {
	it.each(['moonBackApi', 'moonBackJwtApi'])(
		'still puts $credentials of %s into the error of a declarative node (6.2)',
		async (type) => {
			const simulator = await startMoonBack();
			const { apiToken, apiKey, privateKey, baseUrl } = simulator.credentials;
			const isToken = type === 'moonBackApi';
			const secret = isToken ? apiToken : apiKey;
			const field = isToken ? 'apiToken' : 'apiKey';
			const { stored } = await runNode({
				node: 'moonBack',
				parameters: {
					authentication: isToken ? 'apiToken' : 'jwt',
					resource: 'apiMethod',
					operation: 'get',
					method: `={{ $($credentials.${field}).first().json }}`,
				},
				credentials: { [type]: { apiToken, apiKey, privateKey, baseUrl } },
			});
			await simulator.close();

			expect(stored).toContain(secret);
		},
	);

	it.each(CREDENTIAL_CASES.filter(({ type }) => type === 'monerooApi'))(
		'still hands the raw head of a request to whoever gets its response as a stream (6.9)',
		async (credentialCase) => {
			const { simulator, data } = await credentialCase.start();
			const { items } = await runNode({
				node: headReader(credentialCase, String(data.baseUrl)),
				parameters: {},
				credentials: { [credentialCase.type]: data },
			});
			await simulator.close();

			expect(items[0].json.head).toContain(data.secretKey);
		},
	);
});

/** Asks as the HTTP Request node does for a file, and looks at what it would keep in the execution's context. */
function headReader({ type, sample }: CredentialCase, baseUrl: string): INodeType {
	const options: IDataObject = {
		method: sample.method,
		uri: `${baseUrl}${sample.path}`,
		encoding: null,
		json: false,
		useStream: true,
		resolveWithFullResponse: true,
	};
	return {
		...attackingNode(type, 'requestWithAuthentication', options),
		async execute(this: IExecuteFunctions) {
			const { requestWithAuthentication } = this.helpers;
			const { body } = (await requestWithAuthentication.call(this, type, options as never)) as {
				body: { req?: { _header?: string } };
			};
			return [[{ json: { head: body.req?._header ?? '' } }]];
		},
	};
}
