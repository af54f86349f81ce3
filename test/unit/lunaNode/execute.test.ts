import type { IDataObject, INodeExecutionData } from 'n8n-workflow';
import { NodeApiError, NodeOperationError } from 'n8n-workflow';
import { LunaNode } from '../../../nodes/LunaNode/LunaNode.node';
import { execution, success, type SentCall } from './context';

type Given = Parameters<typeof execution>[0];

const run = async (given: Given) => {
	const prepared = execution(given);
	const [items] = await new LunaNode().execute.call(prepared.context);
	return { ...prepared, items };
};
const failure = async (given: Given) => {
	const prepared = execution(given);
	const error: unknown = await new LunaNode().execute.call(prepared.context).catch((e) => e);
	return { ...prepared, error: error as NodeApiError };
};
const vm = (operation: string, more: IDataObject = {}): IDataObject => ({
	resource: 'vm',
	operation,
	...more,
});
const rule = (additionalFields: IDataObject): IDataObject => ({
	resource: 'securitygroup',
	operation: 'rule-insert',
	region: 'toronto',
	group_id: '1',
	direction: 'ingress',
	type: 'IPv4',
	protocol: 'tcp',
	remote_type: 'cidr',
	remote_value: '0.0.0.0/0',
	additionalFields,
});
const infos = (count: number, more: IDataObject = {}) =>
	Array.from({ length: count }, (_, index) => vm('info', { vm_id: `vm-${index}`, ...more }));
const infoOf = ({ values }: SentCall) => success({ info: {}, extra: { vm_id: values.vm_id } });
const json = (items: INodeExecutionData[]) => items.map((item) => item.json);

/** Answers when it is told to, so that a test can see what is in flight. */
function gate(answer: (call: SentCall) => unknown) {
	const waiting: Array<() => void> = [];
	let most = 0;
	const answering = async (call: SentCall) => {
		await new Promise<void>((resolve) => {
			waiting.push(resolve);
			most = Math.max(most, waiting.length);
		});
		return answer(call);
	};
	const settle = async () => {
		for (let turn = 0; turn < 50; turn++) await Promise.resolve();
	};
	return {
		answering,
		most: () => most,
		/** Lets the newest go first, so that answers arrive in the wrong order. */
		openAll: async () => {
			for (await settle(); waiting.length; await settle()) waiting.pop()?.();
		},
	};
}

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
		[
			'a range ends before it begins',
			rule({ port_min: 443, port_max: 80 }),
			"'First Port' field is above the 'Last Port'",
		],
		['Return All is neither on nor off', vm('list', { returnAll: 'all' }), "'Return All'"],
		['Simplify is neither on nor off', vm('list', { simplify: 1 }), "'Simplify'"],
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

	it.each<[string, IDataObject]>([
		['a range of one number', { port_min: 443, port_max: 443 }],
		['a range that numbers order and text does not', { port_min: '80', port_max: 443 }],
		['only the beginning of a range', { port_min: 443 }],
		['only the end of a range', { port_max: 443 }],
	])('may be %s', async (_, ports) => {
		const { calls } = await run({ parameters: [rule(ports)] });
		expect(calls).toHaveLength(1);
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
		[{ simplify: '' }, false],
	])('%j gives everything: %s', async (given, isRaw) => {
		const { items } = await run({ parameters: [vm('list', given)], answering });
		expect('secret' in items[0].json).toBe(isRaw);
	});
});

describe('how many requests are in flight', () => {
	it.each<[string, IDataObject[], number]>([
		['20 reads', infos(30), 20],
		['as many reads as the option says', infos(30, { options: { concurrency: 3 } }), 3],
		['one write', Array.from({ length: 5 }, () => vm('start', { vm_id: 'a' })), 1],
		[
			'as many writes as the option says',
			Array.from({ length: 5 }, () => vm('start', { vm_id: 'a', options: { concurrency: 2 } })),
			2,
		],
	])('is %s', async (_, parameters, expected) => {
		const { answering, openAll, most } = gate(() => success());
		const running = run({ parameters, answering });
		await openAll();
		await running;
		expect(most()).toBe(expected);
	});

	it('sends writes in the order of the items', async () => {
		const parameters = ['a', 'b', 'c'].map((id) => vm('start', { vm_id: id }));
		const { calls } = await run({ parameters });
		expect(calls.map(({ values }) => values.vm_id)).toEqual(['a', 'b', 'c']);
	});
});

describe('when an item cannot be carried out', () => {
	const answering = (call: SentCall) =>
		call.values.vm_id === 'vm-1' ? { success: 'no', error: 'invalid vm' } : infoOf(call);

	it('throws with the words of LunaNode and the item', async () => {
		const { error } = await failure({ parameters: infos(3), answering });
		expect(error).toBeInstanceOf(NodeApiError);
		expect(error.message).toBe('LunaNode: invalid vm');
		expect(error.description).toContain("'VM'");
		expect(error.context.itemIndex).toBe(1);
	});

	it('throws for the first item in order, also when a later one is answered first', async () => {
		const { answering: answeringLate, openAll } = gate(({ values }) => ({
			success: 'no',
			error: `invalid ${values.vm_id}`,
		}));
		const running = failure({ parameters: infos(3), answering: answeringLate });
		await openAll();
		expect((await running).error.message).toBe('LunaNode: invalid vm-0');
	});

	it('does not begin further writes', async () => {
		const parameters = infos(4).map((item) => ({ ...item, operation: 'stop' }));
		const { calls } = await failure({ parameters, answering });
		expect(calls).toHaveLength(2);
	});

	it('gives an item that says so and goes on, with Continue on Fail', async () => {
		const { items } = await run({
			parameters: [...infos(3), vm('info', { vm_id: 'a/b' })],
			answering,
			continueOnFail: true,
		});
		expect(items).toEqual([
			{ json: { vm_id: 'vm-0' }, pairedItem: { item: 0 } },
			{ json: { error: 'LunaNode: invalid vm' }, pairedItem: { item: 1 } },
			{ json: { vm_id: 'vm-2' }, pairedItem: { item: 2 } },
			{
				json: { error: "The 'VM' field has a value that cannot be right" },
				pairedItem: { item: 3 },
			},
		]);
	});
});

describe('when the execution is cancelled', () => {
	it('begins no further request', async () => {
		const cancelling = new AbortController();
		const { calls } = await run({
			parameters: ['a', 'b', 'c'].map((id) => vm('start', { vm_id: id })),
			answering: () => {
				cancelling.abort();
				return success();
			},
			signal: cancelling.signal,
		});
		expect(calls).toHaveLength(1);
	});
});
