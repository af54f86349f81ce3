import type { ICredentialDataDecryptedObject, INodeParameterResourceLocator } from 'n8n-workflow';
import { startLunaNode, type LunaNodeSimulator } from '../../../simulators/lunaNode/index.cjs';
import type { Simulator } from '../../../simulators/shared/server.cjs';
import { CREDENTIAL_CASES } from '../../support/credentialCases.cjs';
import { attack, type Helper } from '../../support/engine/attacker.cjs';
import { json, runNode } from '../../support/engine/run.cjs';
import { isLogin } from '../../support/isLogin.cjs';

const HELPERS: Helper[] = ['requestWithAuthentication', 'httpRequestWithAuthentication'];
const BY_VERB = CREDENTIAL_CASES.filter(({ type }) => type !== 'lunaNodeApi');
const lunaNodeCase = CREDENTIAL_CASES.filter(({ type }) => type === 'lunaNodeApi')[0];

describe.each(CREDENTIAL_CASES)('a credential $type$variant', (credentialCase) => {
	it('with an Access that is neither Full nor Read Only signs nothing', async () => {
		const { simulator, data } = await credentialCase.start();
		const odd = { ...data, access: 'readonly' };

		const { error } = await attack(credentialCase, odd, HELPERS[0], {});
		await simulator.close();

		expect(withoutLogins(simulator)).toEqual([]);
		expect(`${error?.message} ${error?.description}`).toContain("'Access'");
	});
});

describe.each(BY_VERB)('a read-only credential $type$variant', (credentialCase) => {
	it.each(HELPERS)('reads by %s', async (helper) => {
		const { simulator, data } = await credentialCase.start();

		const { error } = await attack(credentialCase, readOnly(data), helper, {});
		await simulator.close();

		expect(error).toBeUndefined();
		expect(simulator.journal.last?.refusal).toBeUndefined();
	});

	it.each(['POST', 'put', ' PATCH ', 'Delete'])('refuses %j', async (method) => {
		for (const helper of HELPERS) {
			const { simulator, data } = await credentialCase.start();

			const { error } = await attack(credentialCase, readOnly(data), helper, { method });
			await simulator.close();

			expect(withoutLogins(simulator)).toEqual([]);
			expect(`${error?.message} ${error?.description}`).toMatch(
				/is for reading only.*'Access' is Full/,
			);
		}
	});
});

describe('a read-only LunaNode credential', () => {
	let simulator: LunaNodeSimulator;

	beforeAll(async () => {
		simulator = await startLunaNode();
	});

	afterAll(async () => await simulator.close());

	const data = () => readOnly({ ...simulator.credentials, requestsPerMinute: 0 });

	it('reads with a node', async () => {
		const result = await runNode({
			node: 'lunaNode',
			parameters: { resource: 'vm', operation: 'list' },
			credentials: { lunaNodeApi: data() },
		});

		expect(result.error).toBeUndefined();
		expect(json(result).length).toBeGreaterThan(0);
	});

	it.each(['vm/delete', 'vm/List', 'vm/no-such-action', 'billing/constructor'])(
		'refuses %s',
		async (path) => {
			const before = simulator.journal.entries.length;
			for (const helper of HELPERS) {
				const sample = { ...lunaNodeCase.sample, path: `/api/${path}/` };
				const { error } = await attack({ ...lunaNodeCase, sample }, data(), helper, {});

				expect(`${error?.message} ${error?.description}`).toContain('is for reading only');
			}
			expect(simulator.journal.entries).toHaveLength(before);
		},
	);

	it('refuses a node’s change before it waits', async () => {
		const result = await runNode({
			node: 'lunaNode',
			parameters: { resource: 'vm', operation: 'delete', vm_id: id('1234') },
			credentials: { lunaNodeApi: data() },
		});

		expect(`${result.error?.message} ${result.error?.description}`).toContain('reading only');
	});
});

/** A login comes before the request that is refused. */
function withoutLogins({ journal }: Simulator): unknown[] {
	return journal.entries.filter((entry) => !isLogin(entry));
}

function readOnly(data: ICredentialDataDecryptedObject): ICredentialDataDecryptedObject {
	return { ...data, access: 'readOnly' };
}

function id(value: string): INodeParameterResourceLocator {
	return { __rl: true, mode: 'id', value };
}
