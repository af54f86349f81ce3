import type { LunaNodeSimulator } from '../../../simulators/lunaNode/index.cjs';
import { startLunaNode } from '../../../simulators/lunaNode/index.cjs';
import { ACTIONS } from '../../../simulators/lunaNode/actions/index.cjs';
import { lunaNodeCall } from './lunaNodeClient.cjs';
import { DOCUMENTED } from './lunaNodeDocumented';

let simulator: LunaNodeSimulator;

beforeEach(async () => {
	simulator = await startLunaNode();
});

afterEach(async () => {
	await simulator.close();
});

describe('actions', () => {
	it('are those of the provider, with the same required parameters', () => {
		const required = Object.entries(ACTIONS).map(([name, action]) => [name, [...action.required]]);
		expect(Object.fromEntries(required)).toEqual(Object.fromEntries(DOCUMENTED));
	});

	it.each(DOCUMENTED.filter(([, required]) => required.length > 0))(
		'%s names the required parameter that is missing',
		async (name, required) => {
			const seen = await lunaNodeCall(simulator, name);
			const error = `required parameter ${required[0]} not set`;
			expect(seen.json()).toEqual({ success: 'no', error });
		},
	);

	it.each(DOCUMENTED.filter(([, required]) => required.length === 0))(
		'%s answers without parameters',
		async (name) => {
			const seen = await lunaNodeCall(simulator, name);
			expect(seen.json().success).toBe('yes');
			expect(Object.keys(seen.json()).length).toBeGreaterThan(1);
		},
	);

	it.each([
		['vm/info', { vm_id: 'nope' }, 'invalid vm'],
		['image/details', { image_id: '1' }, 'invalid image'],
		['image/replicate', { image_id: '84473', region: 'atlantis' }, 'invalid region'],
		['vm/create', { hostname: 'a', plan_id: 'zzz', image_id: '84473' }, 'invalid plan selection'],
		['vm/create', { hostname: 'a', plan_id: 'm.1', image_id: '1' }, 'invalid image selection'],
		['vm/create', { hostname: null, plan_id: 'm.1' }, 'required parameter hostname not set'],
		['vm/create', { hostname: '', plan_id: 'm.1' }, 'required parameter hostname not set'],
		[
			'vm/create',
			{ hostname: 'a', plan_id: 'm.1', set_password: true },
			'parameter set_password must be yes or no',
		],
		['nothing/here', {}, 'invalid category or action'],
	])('%s with %j is refused: %s', async (name, parameters, error) => {
		const seen = await lunaNodeCall(simulator, name, parameters);
		expect([seen.status, seen.json()]).toEqual([200, { success: 'no', error }]);
	});

	it('show the offline machines of two regions in vm/list', async () => {
		const { vms } = (await lunaNodeCall(simulator, 'vm/list')).json() as {
			vms: Record<string, string>[];
		};
		expect(new Set(vms.map(({ region }) => region))).toEqual(new Set(['toronto', 'montreal']));
		const offline = vms.filter(({ os_status }) => os_status === 'shutoff');
		expect(offline.map(({ hostname }) => hostname)).toEqual([
			'staging.example.com',
			'backup-01.example.com',
		]);
		expect(vms.flatMap((vm) => Object.values(vm)).every((value) => typeof value === 'string')).toBe(
			true,
		);
	});

	it('use the three list shapes', async () => {
		const plans = (await lunaNodeCall(simulator, 'plan/list')).json().plans;
		const keyed = (await lunaNodeCall(simulator, 'monitor/check-list')).json().checks;
		const emptyKeyed = (await lunaNodeCall(simulator, 'dns/dyn-list')).json().dyns;
		const beside = (await lunaNodeCall(simulator, 'sshkey/list')).json();
		expect(plans).toContainEqual(expect.objectContaining({ plan_id: '91', name: 'm.2' }));
		expect(keyed).toMatchObject({ '4101': { id: '4101', status: 'online' } });
		expect(emptyKeyed).toEqual([]);
		expect(beside).toMatchObject({ success: 'yes', '0': { id: '211', name: 'laptop' } });
	});

	it('send an image as bytes', async () => {
		const { details } = (
			await lunaNodeCall(simulator, 'image/details', { image_id: '90211' })
		).json();
		const file = await lunaNodeCall(simulator, 'image/retrieve', { image_id: '90211' });
		expect(file.headers['content-type']).toBe('application/octet-stream');
		expect(String(file.bytes.length)).toBe((details as { size: string }).size);
	});
});
