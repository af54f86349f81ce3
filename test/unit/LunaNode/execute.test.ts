import type { IDataObject } from 'n8n-workflow';
import { failure, infoOf, infos, json, run, vm } from './running';
import { success } from './context';
import { failingExpression } from '../shared/operations/context';

const create = (additionalFields: IDataObject, more: IDataObject = {}) =>
	vm('create', { hostname: 'web-01', plan_id: 'm.2', additionalFields, ...more });

describe('what the node sends', () => {
	it('is a POST of the values as text, below the base URL of the credential', async () => {
		const { calls } = await run({
			parameters: [
				create(
					{
						image_id: { __rl: true, mode: 'list', value: '84473' },
						region: { __rl: true, mode: 'list', value: '' },
						securitygroups: ['123', 999],
						set_password: true,
						volume_virtio: 'no',
					},
					{ plan_id: { __rl: true, mode: 'id', value: 'm.2' } },
				),
			],
			answering: () => success({ vm_id: '82cb' }),
		});
		expect(calls).toHaveLength(1);
		expect(calls[0].options).toMatchObject({ method: 'POST', url: '/api/vm/create/', json: true });
		expect(calls[0].values).toEqual({
			hostname: 'web-01',
			plan_id: 'm.2',
			image_id: '84473',
			securitygroups: '123,999',
			set_password: 'yes',
			volume_virtio: 'no',
		});
	});

	it('is a number as text', async () => {
		const volume = { resource: 'volume', operation: 'create', region: 'toronto', label: 'data' };
		const { calls } = await run({ parameters: [{ ...volume, size: 20 }] });
		expect(calls[0].values).toEqual({ region: 'toronto', label: 'data', size: '20' });
	});

	it('has further parameters beside those that have a field', async () => {
		const furtherParameters = '{"storage": 50, "beta": true, "note": "true", "none": null}';
		const { calls } = await run({ parameters: [create({ image_id: '1', furtherParameters })] });
		expect(calls[0].values).toEqual({
			...{ hostname: 'web-01', plan_id: 'm.2', image_id: '1' },
			...{ storage: '50', beta: 'yes', note: 'true' },
		});
	});

	it('is nothing else with Validate Only, and shows no key', async () => {
		const parameters = [create({ image_id: '1' }, { options: { validateOnly: true } })];
		const { items, calls } = await run({ parameters });
		expect(json(items)).toEqual([
			{
				valid: true,
				method: 'POST',
				url: 'http://127.0.0.1:1/api/vm/create/',
				body: { hostname: 'web-01', plan_id: 'm.2', image_id: '1' },
			},
		]);
		expect(calls).toEqual([]);
	});
});

describe('what the node gives', () => {
	it('is everything when Simplify is off', async () => {
		const answering = () => success({ info: { login_details: 'x' }, extra: { vm_id: 'vm-0' } });
		const raw = await run({ parameters: infos(1, { simplify: false }), answering });
		expect(json(raw.items)[0]).toHaveProperty('info.login_details');
		const simplified = await run({ parameters: infos(1), answering });
		expect(JSON.stringify(simplified.items)).not.toContain('login_details');
	});

	it('fails with the words of LunaNode, the field and the item', async () => {
		const { error } = await failure({
			parameters: infos(3),
			answering: (call) =>
				call.values.vm_id === 'vm-1' ? { success: 'no', error: 'invalid vm' } : infoOf(call),
		});
		expect(error.message).toBe('LunaNode: invalid vm');
		expect(error.description).toContain("'VM'");
		expect(error.context.itemIndex).toBe(1);
	});
});

describe('a download', () => {
	const image = (options: IDataObject) => ({
		resource: 'image',
		operation: 'retrieve',
		image_id: '9',
		options,
	});

	it('is not begun when its output field cannot be evaluated', async () => {
		const { error, calls } = await failure({
			parameters: [{ ...image({}), options: failingExpression as never }],
		});
		expect(error.message).toBe('cannot convert to number');
		expect(calls).toEqual([]);
	});
});
