import type { Fault } from '../../simulators/shared/faults.cjs';
import { startLunaNode } from '../../simulators/lunaNode/index.cjs';
import { byId } from '../support/parameters.cjs';
import { useLunaNode, VM, vmStep } from './support/lunaNode.cjs';
import { runStep } from './support/n8n.cjs';

const UNKNOWN_VM = '11111111-2222-4333-8444-555555555555';

const provider = useLunaNode();
const { n8n } = provider;

/** A call that changes something, so that nothing repeats it on its own. */
const rename = (credential = provider.account) =>
	vmStep(credential, 'rename', {
		vm_id: byId('={{ $json.id }}'),
		hostname: 'renamed.example.com',
	});

/** What must not be found anywhere in a stored execution: the start of the key, and each signature. */
function secrets(): string[] {
	const { journal, credentials } = provider.simulator;
	const forms = journal.entries.map(({ body }) => new URLSearchParams(body.toString()));
	return [credentials.apiKey.slice(0, 16), ...forms.map((form) => String(form.get('signature')))];
}

it.each<[string, Fault, RegExp]>([
	['HTTP 500', { kind: 'status', status: 500, body: '' }, /\b500\b/],
	['a web page', { kind: 'html' }, /web page/],
	['half an answer', { kind: 'truncatedJson' }, /cut off/],
	['a lost connection', { kind: 'resetAfter' }, /connection/],
])('says what happened after %s, and sends the request once', async (_, fault, words) => {
	provider.simulator.faults.add(fault);
	const run = await runStep(n8n, rename(), [{ id: VM }]);

	expect(run.status).toBe('error');
	expect(run.error?.message).toMatch(words);
	expect(run.error?.description).toBeTruthy();
	expect(provider.simulator.journal.entries).toHaveLength(1);
	for (const secret of secrets()) expect(run.stored).not.toContain(secret);
});

it("passes LunaNode's own words on", async () => {
	const run = await runStep(n8n, rename(), [{ id: UNKNOWN_VM }]);

	expect(run.status).toBe('error');
	expect(run.error?.message).toContain('invalid vm');
});

it('says that an address cannot be reached', async () => {
	const gone = await startLunaNode();
	await gone.close();
	const credential = await provider.addCredential({ baseUrl: gone.url });
	const run = await runStep(n8n, rename(credential), [{ id: VM }]);

	expect(run.error?.message).toContain('could not be reached');
	expect(run.error?.description).toContain('Base URL');
	for (const secret of secrets()) expect(run.stored).not.toContain(secret);
});

it('gives one message per failing item when told to continue', async () => {
	provider.simulator.faults.add({ kind: 'html', skip: 2 });
	const ids = [VM, UNKNOWN_VM, VM, VM];
	const run = await runStep(
		n8n,
		{ ...rename(), continueOnFail: true },
		ids.map((id) => ({ id })),
	);

	expect(run.status).toBe('success');
	expect(run.json('LunaNode')).toEqual([
		expect.not.objectContaining({ error: expect.anything() }),
		{
			error: expect.stringContaining('invalid vm'),
			sent: 'no',
			reason: 'refused',
			status: 200,
		},
		{
			error: expect.stringContaining('web page'),
			sent: 'unknown',
			reason: 'unreadable',
			status: 200,
		},
		expect.not.objectContaining({ error: expect.anything() }),
	]);
	expect(run.items('LunaNode').map(({ pairedItem }) => pairedItem)).toEqual(
		ids.map((_, item) => ({ item })),
	);
	for (const secret of secrets()) expect(run.stored).not.toContain(secret);
});
