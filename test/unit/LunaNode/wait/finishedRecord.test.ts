import type { IExecuteFunctions, IHttpRequestOptions } from 'n8n-workflow';
import type { Action } from '../../../../nodes/LunaNode/action';
import { LUNANODE } from '../../../../nodes/LunaNode/provider';
import { authenticateLunaNode, LUNANODE_CREDENTIAL } from '../../../../nodes/LunaNode/signing';
import { finishedRecord } from '../../../../nodes/LunaNode/wait/finishedRecord';
import type { Readiness } from '../../../../nodes/LunaNode/wait/readiness';
import { requestOf } from '../../../../nodes/shared/operations/item';
import { startLunaNode, type LunaNodeSimulator } from '../../../../simulators/lunaNode/index.cjs';
import { operationOf } from '../../../support/operations.cjs';
import { httpError } from '../../shared/operations/context';
import { jumpingClock, type JumpingClock } from './jumpingClock';

const EPOCH = 1_800_000_000_000;
const VM = 'c2f7b4de-8a31-4f0b-bb3e-5a0d8e6f2b22';
const OFFLINE_VM = '0e9d3c47-52f6-4d8e-a1c4-7b9f3e5d1c33';

let clock: JumpingClock;
let lunaNode: LunaNodeSimulator;

beforeAll(async () => {
	lunaNode = await startLunaNode({
		settleAfter: { ms: 42_000 },
		now: () => EPOCH + clock.now(),
		// Requests are signed with the real time.
		nonceToleranceSeconds: Infinity,
	});
});
beforeEach(() => {
	clock = jumpingClock();
	lunaNode.reset();
});
afterAll(() => lunaNode.close());

/** Sends with the real signature; throws for a bad HTTP status, as n8n does. */
async function send(_type: string, options: IHttpRequestOptions) {
	const { url, body, headers } = await authenticateLunaNode(lunaNode.credentials, {
		...options,
		baseURL: lunaNode.url,
	});
	const response = await fetch(url, {
		method: 'POST',
		body: String(body),
		headers: headers as Record<string, string>,
	});
	const text = await response.text();
	if (!response.ok) throw httpError(response.status, text);
	return { statusCode: response.status, headers: {}, body: JSON.parse(text) as unknown };
}

/** Carries an operation out and waits, once it was accepted, on a clock that jumps. */
function start(path: string, values: Record<string, string>, signal?: { aborted: boolean }) {
	const chosen = operationOf(LUNANODE, path);
	const context = {
		getNode: () => ({ name: 'LunaNode', type: 'lunaNode', typeVersion: 1, parameters: {} }),
		getExecutionCancelSignal: () => signal,
		helpers: { httpRequestWithAuthentication: send },
	} as unknown as IExecuteFunctions;
	const credential = lunaNode.credentials;
	const request = requestOf(LUNANODE, { ...chosen, values, credential, isRead: false });
	const call = {
		...chosen,
		provider: LUNANODE,
		context,
		itemIndex: 3,
		values,
		isSimple: true,
		validateOnly: false,
		fileField: 'data',
		connection: { context, credentialType: LUNANODE_CREDENTIAL, credential },
		request,
	};
	const { readiness } = chosen.operation as Action;
	return async (minutes = 10) => {
		const options = { waitUntilReady: true, waitLimitMinutes: minutes };
		const [record] = await finishedRecord({ ...call, options }, readiness as Readiness, clock);
		return record;
	};
}

const newVm = { hostname: 'new.example.com', plan_id: 'm.1', image_id: '84473' };

it.each([
	['vm/create', newVm, { status_nohtml: 'Online', hostname: 'new.example.com' }],
	['vm/start', { vm_id: OFFLINE_VM }, { vm_id: OFFLINE_VM, status_nohtml: 'Online' }],
	['vm/stop', { vm_id: VM }, { vm_id: VM, status_nohtml: 'Offline' }],
	['vm/reboot', { vm_id: VM }, { vm_id: VM, status_nohtml: 'Online' }],
	['vm/reimage', { vm_id: VM, image_id: '84474' }, { vm_id: VM, status_nohtml: 'Online' }],
	['vm/snapshot', { vm_id: VM, name: 'backup' }, { name: 'backup', status: 'active' }],
	[
		'image/replicate',
		{ image_id: '84473', region: 'montreal' },
		{ status: 'active', region: 'montreal' },
	],
	[
		'image/fetch',
		{ region: 'toronto', name: 'own', location: 'https://example.com/a.iso', format: 'iso' },
		{ name: 'own', status: 'active' },
	],
	[
		'volume/create',
		{ region: 'toronto', label: 'data', size: '10' },
		{ name: 'data', status: 'available' },
	],
	['volume/detach', { volume_id: '501' }, { id: '501', status: 'available', attached: '' }],
])('%s returns the finished record', async (path, values, record) => {
	const wait = start(path, values);
	expect(await wait()).toMatchObject(record);
	expect(clock.now()).toBeGreaterThanOrEqual(42_000);
	expect(clock.now()).toBeLessThanOrEqual(52_000);
});

it('waits for a volume to be attached', async () => {
	lunaNode.state.vms.get(VM).region = 'montreal';
	const wait = start('volume/attach', { volume_id: '502', vm_id: VM, target: 'auto' });
	expect(await wait()).toMatchObject({ id: '502', status: 'in-use', attached: VM });
});

it('returns the ID of what is new, not of what it was made from', async () => {
	const wait = start('image/replicate', { image_id: '84473', region: 'montreal' });
	const { image_id } = await wait();
	expect(image_id).not.toBe('84473');
	expect(lunaNode.state.images.get(String(image_id)).region).toBe('montreal');
});

it('says that an image was killed, and that the snapshot itself was accepted', async () => {
	const wait = start('vm/snapshot', { vm_id: VM, name: 'backup' });
	const backup = () => lunaNode.state.images.all(({ name }) => name === 'backup')[0].id;
	clock.at(25_000, () =>
		lunaNode.commands.setImageStatus({ image_id: backup(), status: 'killed' }),
	);
	const error: unknown = await wait().catch((e: unknown) => e);
	expect(error).toMatchObject({
		message: `LunaNode accepted 'Create VM snapshot' (image_id ${backup()}), but the work ended in the state 'killed'`,
		description: expect.stringContaining('carried out'),
		context: { itemIndex: 3 },
	});
});

it('gives up after the limit and says in which state it was left', async () => {
	const wait = start('vm/create', newVm);
	const isBuilt = ({ status }: { status: string }) => status === 'BUILD';
	const built = () => lunaNode.state.vms.all(isBuilt)[0].id;
	clock.at(5000, () => lunaNode.commands.setVmStatus({ vm_id: built(), status: 'BUILD' }));
	const error: unknown = await wait(3).catch((e: unknown) => e);
	expect(error).toMatchObject({
		message: `LunaNode accepted 'Create VM' (vm_id ${built()}), but after 3 minutes it has the state 'BUILD'`,
		description: expect.stringContaining('Wait Limit (Minutes)'),
	});
	expect(clock.now()).toBe(180_000);
});

it('stops when the execution is cancelled', async () => {
	const signal = { aborted: false };
	const wait = start('vm/stop', { vm_id: VM }, signal);
	clock.at(12_000, () => (signal.aborted = true));
	await expect(wait()).rejects.toThrow(/accepted 'Stop VM' .*cancelled.*'Powering off'/);
	expect(clock.now()).toBeLessThan(14_000);
});

it('says so when the object is gone while it waits', async () => {
	const wait = start('vm/stop', { vm_id: VM });
	clock.at(7000, () => lunaNode.commands.removeVm({ vm_id: VM }));
	await expect(wait()).rejects.toThrow(/accepted 'Stop VM' .*invalid vm/);
});

it('goes on after LunaNode was out of order for a while', async () => {
	const wait = start('vm/stop', { vm_id: VM });
	// One look is three attempts.
	lunaNode.faults.add({ kind: 'status', status: 503, path: '/api/vm/info/', times: 3 });
	expect(await wait()).toMatchObject({ status_nohtml: 'Offline' });
}, 15_000);

it('does not wait for the wrong object when the answer names none', async () => {
	lunaNode.faults.add({ kind: 'status', status: 200, body: '{"success":"yes"}' });
	const wait = start('image/replicate', { image_id: '84473', region: 'montreal' });
	await expect(wait()).rejects.toThrow(/accepted 'Replicate image', but .*no image_id/);
	expect(lunaNode.journal.entries).toHaveLength(1);
});
