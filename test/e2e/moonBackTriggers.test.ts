import type { StoredWorkflow } from '../../scripts/lib/n8nRest.cjs';
import type { SendWebhook } from '../../simulators/moonBack/webhooks.cjs';
import { MOONBACK_DEMO } from '../../simulators/moonBack/index.cjs';
import {
	activate,
	activationError,
	started,
	useMoonBack,
	whenListening,
	whenProcessed,
} from './support/moonBack.cjs';

/** n8n polls once a minute at most. */
const LONGEST_POLL_MS = 120_000;

const provider = useMoonBack();
const { n8n } = provider;
let active: StoredWorkflow | undefined;

afterEach(async () => {
	if (active) await n8n.deactivate(active);
	active = undefined;
});

async function listening(parameters: object = {}, changes: Record<string, unknown> = {}) {
	const credential = await provider.addCredential(changes);
	const { workflow, url } = await activate(n8n, 'moonBackTrigger', credential, parameters);
	active = workflow;
	await whenListening(url);
	return { workflow, url };
}

const deliver = async (options: SendWebhook) =>
	(await provider.simulator.commands.sendWebhook(options)).map(({ status }) => status);

const PAYLOAD = {
	event: 'moonback.created',
	title: 'Núria 🚀',
	url: 'https://cdn.example/m/42/clip.mp4',
};

describe('MoonBack Trigger behind its production URL', () => {
	it('starts the workflow with the body as it is', async () => {
		const { workflow, url } = await listening();
		expect(await deliver({ url, payload: PAYLOAD })).toEqual([200]);
		expect(await started(n8n, workflow, 1)).toEqual([[PAYLOAD]]);
	});

	it('starts once for a call that comes again and again', async () => {
		const { workflow, url } = await listening();
		const together = [1, 2, 3].map(async () => await deliver({ url, payload: PAYLOAD }));
		const answers = (await Promise.all(together)).flat();
		expect([...answers, ...(await deliver({ url, payload: PAYLOAD }))]).toEqual([
			200, 200, 200, 200,
		]);
		await deliver({ url, payload: { event: 'last' } });
		expect(await started(n8n, workflow, 2)).toEqual([[PAYLOAD], [{ event: 'last' }]]);
	});

	it('starts nothing for an event that was not selected', async () => {
		const filter = { triggerOn: 'selectedEvents', eventField: 'event', events: ['last'] };
		const { workflow, url } = await listening(filter);
		expect(await deliver({ url, payload: PAYLOAD })).toEqual([200]);
		expect(await deliver({ url, payload: { event: 'last' } })).toEqual([200]);
		expect(await started(n8n, workflow, 1)).toEqual([[{ event: 'last' }]]);
	});

	it.each<[what: string, changes: Partial<SendWebhook>, status: number]>([
		['without a signature', { signature: null }, 401],
		['with an empty one', { signature: '' }, 401],
		[
			'with the fixed account signature in its place',
			{ signature: MOONBACK_DEMO.moonBackerSignature },
			401,
		],
		['signed with another secret', { secret: 'other' }, 401],
		['of 2 MB', { body: `{"a":"${'x'.repeat(2_000_000)}"}` }, 413],
		['that is a text', { body: '"text"' }, 400],
	])('refuses a call %s', async (_, changes, status) => {
		const { workflow, url } = await listening();
		const [answer] = await deliver({ url, payload: PAYLOAD, ...changes });
		expect(answer).toBe(status);
		// A right one afterwards: were the other one to start something, it would have come first.
		await deliver({ url, payload: { event: 'last' } });
		expect(await started(n8n, workflow, 1)).toEqual([[{ event: 'last' }]]);
	});

	it('checks the account signature where one is set', async () => {
		const options = { accountSignature: MOONBACK_DEMO.moonBackerSignature };
		const right = await listening({ options });
		expect(await deliver({ url: right.url, payload: PAYLOAD })).toEqual([200]);
		await n8n.deactivate(right.workflow);
		const wrong = await listening({ options: { accountSignature: 'f'.repeat(32) } });
		expect(await deliver({ url: wrong.url, payload: PAYLOAD })).toEqual([401]);
	});

	it('does not become active without a secret, and says what to configure', async () => {
		const credential = await provider.addCredential({ webhookSecret: '' });
		const { workflow } = await activate(n8n, 'moonBackTrigger', credential);
		active = workflow;
		expect(await activationError(n8n, workflow)).toContain("'Webhook Secret'");
	});
});

describe('MoonBack Polling Trigger', () => {
	/** Of the simulator's list, each of them one request. */
	const PAGES = 3;
	const pollTimes = { item: [{ mode: 'everyMinute' }] };

	it(
		'starts the workflow with new records only',
		async () => {
			const parameters = { pollTimes, method: 'moonbacks', timeField: 'created_at' };
			const { workflow } = await activate(
				n8n,
				'moonBackPollingTrigger',
				provider.account,
				parameters,
			);
			active = workflow;
			// n8n polls for the first time a while after it has said that the workflow is active.
			await whenProcessed(provider.simulator, PAGES);
			provider.simulator.commands.addRow({
				method: 'moonbacks',
				row: { id: 26, title: 'New', created_at: '2025-02-01T00:00:00Z' },
			});
			expect(await started(n8n, workflow, 1, LONGEST_POLL_MS)).toMatchObject([
				[{ id: 26, title: 'New' }],
			]);
		},
		LONGEST_POLL_MS + 60_000,
	);

	it('does not become active with a schedule that needs more than the account may send', async () => {
		const often = { item: Array.from({ length: 20 }, () => pollTimes.item[0]) };
		const credential = await provider.addCredential({ requestsPerHour: 3599 });
		const parameters = { pollTimes: often, method: 'moonbacks' };
		const { workflow } = await activate(n8n, 'moonBackPollingTrigger', credential, parameters);
		active = workflow;
		expect(await activationError(n8n, workflow)).toContain('need 3600 requests per hour');
	});
});
