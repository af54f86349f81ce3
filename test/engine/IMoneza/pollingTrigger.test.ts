import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { startPolling, type Poller } from '../../support/engine/poll.cjs';
import { useIMoneza } from './node';

const provider = useIMoneza();
const BOTH = ['resourceCreated', 'resourceChanged'];

const start = async (
	parameters: INodeParameters = {},
	credential: object = {},
): Promise<Poller> => {
	const { management } = provider.simulator.credentials;
	return await startPolling({
		node: 'iMonezaPollingTrigger',
		parameters: { events: BOTH, ...parameters },
		credentials: { iMonezaManagementApi: { ...management, ...credential } },
	});
};

const resources = () => provider.simulator.state.resources;
const add = (ExternalKey: string, more: IDataObject = {}) =>
	resources().push({ ...resources()[0], ExternalKey, ...more });

it('says nothing at the first poll, and then what is new or changed, each once', async () => {
	const { poll, restart } = await start();
	expect(await poll()).toBeNull();
	expect(await poll()).toBeNull();

	add('article-19', { Title: 'New' });
	resources()[0].Title = 'Harbour plans refused';
	restart();
	expect(await poll()).toEqual([
		expect.objectContaining({ event: 'resourceCreated', ExternalKey: 'article-19', Title: 'New' }),
		expect.objectContaining({
			event: 'resourceChanged',
			ExternalKey: 'article-17',
			Title: 'Harbour plans refused',
		}),
	]);
	expect(await poll()).toBeNull();
	expect(provider.simulator.journal.entries).toHaveLength(4);
});

it('emits the chosen events only, and forgets none of the others’ changes', async () => {
	const created = await start({ events: ['resourceCreated'] });
	const changed = await start({ events: ['resourceChanged'], simplify: false });
	await Promise.all([created.poll(), changed.poll()]);
	add('article-19');
	resources()[1].Active = false;
	expect(await created.poll()).toMatchObject([{ ExternalKey: 'article-19' }]);
	expect(await changed.poll()).toEqual([{ event: 'resourceChanged', ...resources()[1] }]);
	expect(await created.poll()).toBeNull();
});

it('takes neither another order of list and fields nor another price of the group for a change', async () => {
	const { poll } = await start();
	await poll();
	resources().reverse();
	for (const resource of resources()) {
		const { PricingGroup, ...others } = resource;
		for (const name of Object.keys(resource)) delete resource[name];
		Object.assign(resource, { PricingGroup: { ...(PricingGroup as object), Price: 9 } }, others);
	}
	expect(await poll()).toBeNull();
	resources()[0].PricingGroup = { PricingGroupID: 'another' };
	expect(await poll()).toHaveLength(1);
});

it('takes a resource for new that went away and came back', async () => {
	const { poll } = await start();
	await poll();
	const [gone] = resources().splice(0, 1);
	expect(await poll()).toBeNull();
	resources().push(gone);
	expect(await poll()).toMatchObject([{ event: 'resourceCreated' }]);
});

it('shows a sample of each event when it is tried out, and remembers nothing of it', async () => {
	const { poll, tryOut, stored } = await start();
	await poll();
	const before = stored();
	add('article-19');
	expect(await tryOut()).toEqual(
		BOTH.map((event) => expect.objectContaining({ event, ExternalKey: 'article-17' })),
	);
	expect(stored()).toEqual(before);
	expect(await poll()).toMatchObject([{ ExternalKey: 'article-19' }]);
});

it('begins anew with another property', async () => {
	const first = await start();
	await first.poll();
	const { scope } = (first.stored().watches as { resources: { scope: string } }).resources;
	expect(scope).toMatch(/^[\da-f]{8}$/);
	expect(provider.simulator.credentials.management.accessKey).not.toContain(scope);
});

it('keeps 10,000 resources with the longest keys in less than a megabyte', async () => {
	const { poll, stored } = await start();
	for (let n = 0; n < 10_000; n++) add(`${n}-`.padEnd(50, 'é'));
	expect(await poll()).toBeNull();
	expect(Buffer.byteLength(JSON.stringify(stored()))).toBeLessThan(1_000_000);
	resources()[9_999].Title = 'Changed';
	add('one more');
	expect(await poll()).toHaveLength(2);
});

it.each(['html', 'truncatedJson', 'emptyBody'] as const)(
	'loses nothing to an answer that is %s',
	async (kind) => {
		const { poll } = await start();
		await poll();
		add('article-19');
		provider.simulator.faults.add({ kind });
		await expect(poll()).rejects.toThrow('iMoneza');
		expect(await poll()).toMatchObject([{ ExternalKey: 'article-19' }]);
	},
);

it('does not take resources without a key for new ones', async () => {
	const { poll } = await start();
	await poll();
	delete resources()[0].ExternalKey;
	await expect(poll()).rejects.toThrow('without an ExternalKey');
});

it('stays away as long as a 429 asks for', async () => {
	const { poll } = await start({}, { maxWaitSeconds: 1 });
	await poll();
	provider.simulator.faults.add({ kind: 'status', status: 429, retryAfter: 600 });
	provider.simulator.journal.clear();
	await expect(poll()).rejects.toThrow('rate limit');
	expect(await poll()).toBeNull();
	expect(provider.simulator.journal.entries).toHaveLength(1);
});

it('says which field is empty', async () => {
	const { poll } = await start({ events: [] });
	await expect(poll()).rejects.toThrow("The 'Trigger On' field is empty");
});
