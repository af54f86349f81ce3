import type { LunaNodeSimulator } from '../../../simulators/lunaNode/index.cjs';
import { LUNANODE_DEMO_KEY, startLunaNode } from '../../../simulators/lunaNode/index.cjs';
import vectors from '../../fixtures/lunanode.vectors.json';
import { lunaNodeCall } from './lunaNodeClient.cjs';
import { send } from './support.cjs';

const AUTHENTICATION_FAILURE = {
	success: 'no',
	error:
		'authentication failure; common reasons: bad nonce (computer time off), source IP mismatch, invalid API id/key',
};
const FORM = { 'Content-Type': 'application/x-www-form-urlencoded' };

/** The same call as V2, written as PHP writes JSON. */
const V5 = {
	...vectors[1],
	name: 'V5: script/create (php-default)',
	form: 'req=%7B%22name%22%3A%22d%5Cu00e9marrage+%5Cu2013+%5Cu6771%5Cu4eac+%5Cud83d%5Cude80%22%2C%22content%22%3A%22%23%21%5C%2Fbin%5C%2Fbash%5Cncurl+-fsS+%5C%22https%3A%5C%2F%5C%2Fexample.com%5C%2Fa%5C%2Fb%3Fx%3D1%26y%3D2%5C%22+%7C+tee+%5C%2Froot%5C%2Flog%5Cnecho+a%5C%5Cb+%3Cx%3E+%2B+100%25%5Cn%5Ctend%22%2C%22api_id%22%3A%22TESTID0000000001%22%2C%22api_partialkey%22%3A%220123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef%22%7D&signature=5f7734274f4a8cb998abaa78587b2a4def6bec1d3c166dfbf7c3fcf8ec81874daf997afa246d2035d146340f81e5326bc9a46e1dc50938fd54d53566059653b3&nonce=1700000001',
};
const VECTORS = [...vectors, V5];

let simulator: LunaNodeSimulator;

afterEach(async () => {
	await simulator.close();
});

describe('signature', () => {
	const start = async (nonce: string) => {
		const keys = VECTORS.map(({ apiId, apiKey }) => ({ apiId, apiKey }));
		simulator = await startLunaNode({ keys, now: () => Number(nonce) * 1000 });
	};

	it.each(VECTORS)('accepts $name', async (vector) => {
		await start(vector.nonce);
		const body = vector.form;
		await send(`${simulator.url}/api/${vector.path}`, {
			method: 'POST',
			headers: FORM,
			body,
		});
		expect(simulator.journal.last).toMatchObject({ account: vector.apiId, status: 200 });
	});

	it.each(VECTORS)('takes $name sent with %20 for a space', async (vector) => {
		await start(vector.nonce);
		const body = vector.form.replace(/\+/g, '%20');
		await send(`${simulator.url}/api/${vector.path}`, {
			method: 'POST',
			headers: FORM,
			body,
		});
		expect(simulator.journal.last?.account).toBe(vector.apiId);
	});

	it.each([
		[
			'vm/create',
			'183236c9a4635699e454236733a86045857818fa96f1631d1a68550a2277510ccd782fcfb15ea67d035fdfd2b3f7205258d15f72051a1e4d6f6d1d54a6b69997',
		],
		[
			'vm/list',
			'af5b7ba795e6a65fd12ea80343652ce3de1008972cff6e28185043915ac6c6152e50a931c8ec054f416226b162d21ad7c4461dc2953448f5e743bcf41cdd46c9',
		],
	])('accepts the figure that a third party published for %s', async (action, signature) => {
		const apiId = 'abcdefghijklmnop';
		const apiKey = 'abcdefghijklmnopqrstuvwxyz'.repeat(5).slice(0, 128);
		simulator = await startLunaNode({ keys: [{ apiId, apiKey }], now: () => 775_886_400_000 });
		const req = `{"api_id":"${apiId}","api_partialkey":"${apiKey.slice(0, 64)}"}`;
		const body = new URLSearchParams({ req, signature, nonce: '775886400' }).toString();
		await send(`${simulator.url}/api/${action}/`, { method: 'POST', headers: FORM, body });
		expect(simulator.journal.last?.account).toBe(apiId);
	});

	it.each([
		['req', 'wrong signature', (value: string) => value.replace('48213', '48214')],
		['req', 'wrong partial key', (value: string) => value.replace('simulated', 'Simulated')],
		['req', 'unknown api_id', (value: string) => value.replace('LUNA', 'MOON')],
		[
			'signature',
			'wrong signature',
			(value: string) => value.replace(/.$/, (c) => (c === '0' ? '1' : '0')),
		],
		['nonce', 'wrong signature', (value: string) => String(Number(value) + 1)],
	])('refuses a changed %s (%s)', async (field, reason, change) => {
		simulator = await startLunaNode();
		const tamper = (form: URLSearchParams) => form.set(field, change(form.get(field) ?? ''));
		const seen = await lunaNodeCall(simulator, 'vm/delete', { vm_id: '48213' }, { tamper });
		expect([seen.status, seen.json()]).toEqual([200, AUTHENTICATION_FAILURE]);
		expect(simulator.journal.last).toMatchObject({ refusal: reason, processed: false });
		expect(simulator.state.vms.has('48213')).toBe(true);
	});

	it.each(['req', 'signature', 'nonce'])('refuses a form without %s', async (field) => {
		simulator = await startLunaNode();
		const seen = await lunaNodeCall(
			simulator,
			'vm/list',
			{},
			{ tamper: (form) => form.delete(field) },
		);
		expect(seen.json()).toEqual(AUTHENTICATION_FAILURE);
	});

	it('refuses a call signed for another action', async () => {
		simulator = await startLunaNode();
		await lunaNodeCall(simulator, 'vm/list');
		const body = simulator.journal.last?.body;
		const seen = await send(`${simulator.url}/api/vm/delete/`, {
			method: 'POST',
			headers: FORM,
			body,
		});
		expect(seen.json()).toEqual(AUTHENTICATION_FAILURE);
	});

	it.each([
		[-300, 'yes'],
		[300, 'yes'],
		[-301, 'no'],
		[301, 'no'],
	])('with a nonce %i seconds off answers %s', async (offset, success) => {
		simulator = await startLunaNode({ now: () => 1_700_000_000_000 });
		const nonce = String(1_700_000_000 + offset);
		const seen = await lunaNodeCall(simulator, 'vm/list', {}, { nonce });
		expect(seen.json().success).toBe(success);
	});

	it('honours the list of actions of a key', async () => {
		const key = { ...LUNANODE_DEMO_KEY, actions: ['vm.list', 'vm.info'] };
		simulator = await startLunaNode({ keys: [key] });
		const allowed = await lunaNodeCall(simulator, 'vm/info', { vm_id: '48213' });
		const denied = await lunaNodeCall(simulator, 'vm/delete', { vm_id: '48213' });
		expect(allowed.json().success).toBe('yes');
		expect(denied.json().error).toBe('this API key is not allowed to call vm.delete');
	});
});
