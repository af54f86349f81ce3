import { NodeOperationError, type IDataObject, type INodeExecutionData } from 'n8n-workflow';
import { success } from './context';
import { gate } from './gate';
import { failure, infoOf, infos, run, vm } from './running';

const json = (items: INodeExecutionData[]) => items.map((item) => item.json);

describe('what the node sends', () => {
	it('is a POST of the values as they are, below the base URL of the credential', async () => {
		const { calls, getCredentials } = await run({
			parameters: [
				vm('create', {
					hostname: 'web-01',
					plan_id: { __rl: true, mode: 'id', value: 'm.2' },
					additionalFields: {
						image_id: { __rl: true, mode: 'list', value: '84473' },
						region: { __rl: true, mode: 'list', value: '' },
						securitygroups: ['123', '999'],
						set_password: true,
						volume_virtio: false,
					},
				}),
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
		expect(getCredentials).toHaveBeenCalledTimes(1);
	});

	it('loads the credential once, however many items there are', async () => {
		const { calls, getCredentials } = await run({ parameters: infos(50), answering: infoOf });
		expect(calls).toHaveLength(50);
		expect(getCredentials).toHaveBeenCalledTimes(1);
	});

	it.each<[string, IDataObject, string]>([
		['a required field is missing', vm('info'), "'VM'"],
		['a required field is blank', vm('info', { vm_id: ' ' }), "'VM'"],
		['an ID would escape the path', vm('info', { vm_id: '../x' }), "'VM'"],
		[
			'neither of two fields is given',
			vm('create', { hostname: 'a', plan_id: 'm.2' }),
			"'Image' and 'Boot Volume'",
		],
		[
			'both of two fields are given that exclude each other',
			vm('create', {
				hostname: 'a',
				plan_id: 'm.2',
				additionalFields: { image_id: '84473', volume_id: '501' },
			}),
			"'Image' and 'Boot Volume'",
		],
		['Return All is neither on nor off', vm('list', { returnAll: 'all' }), "'Return All'"],
		['Simplify is neither on nor off', vm('list', { simplify: 2 }), "'Simplify'"],
		[
			'Wait Until Ready is neither on nor off',
			vm('stop', { vm_id: 'a', options: { waitUntilReady: 'soon' } }),
			"'Wait Until Ready'",
		],
		['the limit is zero', vm('list', { limit: 0 }), "'Limit'"],
		['too many are asked for at once', vm('list', { options: { concurrency: 21 } }), 'Flight'],
	])('is nothing when %s', async (_, parameters, label) => {
		const { error, calls } = await failure({ parameters: [parameters] });
		expect(error).toBeInstanceOf(NodeOperationError);
		expect(error.message).toContain(label);
		expect(error.description).toBeTruthy();
		expect(error.context.itemIndex).toBe(0);
		expect(calls).toEqual([]);
	});

	it('is nothing for an operation that does not exist', async () => {
		const { error, calls } = await failure({ parameters: [vm('explode')] });
		expect(error.message).toBe("LunaNode has no operation 'explode' of 'vm'");
		expect(calls).toEqual([]);
	});
});

describe('what the node gives', () => {
	it('is one item for each record, up to the limit', async () => {
		const vms = Array.from({ length: 60 }, (_, index) => ({ vm_id: String(index) }));
		const answering = () => success({ vms });
		const many = await run({ parameters: [vm('list')], answering });
		expect(many.items).toHaveLength(50);
		const few = await run({ parameters: [vm('list', { limit: 2 })], answering });
		expect(json(few.items)).toEqual([{ vm_id: '0' }, { vm_id: '1' }]);
		const all = await run({ parameters: [vm('list', { returnAll: true, limit: 2 })], answering });
		expect(all.items).toHaveLength(60);
	});

	it('is in the order of the input items, each paired with its own', async () => {
		const { answering, openAll } = gate(infoOf);
		const running = run({ parameters: infos(30), answering });
		await openAll();
		const { items } = await running;
		expect(items.map((item) => item.json.vm_id)).toEqual(
			Array.from({ length: 30 }, (_, index) => `vm-${index}`),
		);
		expect(items.map((item) => item.pairedItem)).toEqual(
			Array.from({ length: 30 }, (_, index) => ({ item: index })),
		);
	});

	it('leaves the input items as they were', async () => {
		const { context } = await run({ parameters: infos(3), answering: infoOf });
		expect(context.getInputData()).toEqual([0, 1, 2].map((index) => ({ json: { index } })));
	});

	it('is everything when Simplify is off', async () => {
		const answering = () => success({ info: { login_details: 'x' }, extra: { vm_id: 'vm-0' } });
		const raw = await run({ parameters: infos(1, { simplify: false }), answering });
		expect(json(raw.items)[0]).toHaveProperty('info.login_details');
		const simplified = await run({ parameters: infos(1), answering });
		expect(JSON.stringify(simplified.items)).not.toContain('login_details');
	});
});

describe('switches in words, as expressions and language models give them', () => {
	const vms = Array.from({ length: 60 }, (_, index) => ({ vm_id: String(index), secret: 'x' }));
	const answering = () => success({ vms });

	it.each([
		[{ returnAll: 'true' }, 60],
		[{ returnAll: 'yes' }, 60],
		[{ returnAll: 'false' }, 50],
		[{ returnAll: 'No' }, 50],
		[{ returnAll: '' }, 50],
	])('%j gives %d items', async (given, count) => {
		const { items } = await run({ parameters: [vm('list', given)], answering });
		expect(items).toHaveLength(count);
	});

	it.each([
		[{ simplify: 'false' }, true],
		[{ simplify: 'no' }, true],
		[{ simplify: 'true' }, false],
		[{ simplify: '' }, true],
	])('%j gives everything: %s', async (given, isRaw) => {
		const { items } = await run({ parameters: [vm('list', given)], answering });
		expect('secret' in items[0].json).toBe(isRaw);
	});
});
