import type { Simulator } from '../../simulators/shared/server.cjs';
import { CREDENTIAL_CASES } from '../support/credentialCases.cjs';
import { isLogin } from '../support/isLogin.cjs';
import type { StoredCredential } from '../../scripts/lib/n8nRest.cjs';
import { connectToN8n, runStep } from './support/n8n.cjs';

const n8n = connectToN8n();

describe.each(CREDENTIAL_CASES)('the credential $type$variant', ({ type, start, sample }) => {
	let simulator: Simulator;
	let baseUrl: string;
	let credential: StoredCredential;

	beforeAll(async () => {
		const started = await start();
		simulator = started.simulator;
		baseUrl = String(started.data.baseUrl);
		credential = await n8n.createCredential({ name: type, type, data: started.data });
	});

	afterAll(async () => {
		await simulator.close();
	});

	it('passes its test in the editor', async () => {
		expect(await n8n.testCredential(credential)).toMatchObject({ status: 'OK' });
	});

	it('is accepted when the HTTP Request node uses it', async () => {
		simulator.journal.clear();
		const pairs = (values: object = {}) => ({
			parameters: Object.entries(values).map(([name, value]) => ({ name, value })),
		});
		const run = await runStep(n8n, {
			name: 'HTTP Request',
			type: 'n8n-nodes-base.httpRequest',
			typeVersion: 4.2,
			parameters: {
				method: sample.method,
				url: `${baseUrl}${sample.path}`,
				authentication: 'predefinedCredentialType',
				nodeCredentialType: type,
				sendQuery: sample.qs !== undefined,
				queryParameters: pairs(sample.qs),
				sendBody: sample.body !== undefined,
				bodyParameters: pairs(sample.body),
				options: {},
			},
			credential,
		});
		expect(run.error).toBeUndefined();
		// A login is no refusal of what was asked.
		const asked = simulator.journal.entries.filter((entry) => !isLogin(entry));
		expect(asked.map(({ refusal, processed }) => ({ refusal, processed }))).toEqual([
			{ refusal: undefined, processed: true },
		]);
	});
});
