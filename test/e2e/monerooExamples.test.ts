import { example } from './support/example.cjs';
import { useMoneroo } from './support/moneroo.cjs';

const MANUAL = 'When clicking ‘Execute workflow’';

const moneroo = useMoneroo({ rateLimit: false });

const account = async () => await moneroo.addCredential({ requestsPerMinute: 0 });

describe('the example that pays out a list', () => {
	const run = async () => {
		const workflow = example('moneroo-payouts.json', await account());
		return await moneroo.n8n.run(await moneroo.n8n.createWorkflow(workflow), MANUAL);
	};

	it('pays the rows that are right and reports on every row', async () => {
		const execution = await run();
		expect(execution.error).toBeUndefined();
		expect(execution.items('Report').map(({ json }) => json)).toEqual([
			expect.objectContaining({ name: 'Paul Essomba', amount: 12000, status: 'initiated' }),
			expect.objectContaining({ name: 'Awa Sow', amount: 7500, reference: 'salary-2031-02' }),
			expect.objectContaining({
				name: 'Koffi Mensah',
				status: expect.stringContaining('has to be a whole number'),
			}),
		]);
		const paid = moneroo.simulator.journal.processed.filter(({ method }) => method === 'POST');
		expect(paid).toHaveLength(2);
	});

	it('reports a row as uncertain when its answer is lost, and pays it once', async () => {
		moneroo.simulator.faults.add({ kind: 'resetAfter', method: 'POST' });
		const report = (await run()).items('Report').map(({ json }) => String(json.status));
		expect(
			report.filter((status) => status.startsWith('The payout may have been accepted')),
		).toHaveLength(1);
		const sent = moneroo.simulator.journal.entries.filter(({ method }) => method === 'POST');
		expect(sent).toHaveLength(2);
	});
});

it('collects a payment in the other example', async () => {
	const workflow = example('moneroo-payment-callback.json', await account());
	const execution = await moneroo.n8n.run(await moneroo.n8n.createWorkflow(workflow), MANUAL);
	expect(execution.items('Link for the customer').map(({ json }) => json.message)).toEqual([
		expect.stringContaining('https://checkout.moneroo.example/py_'),
	]);
});

it('delivers once in the example for several processes, although the workflow starts twice', async () => {
	const { n8n } = moneroo;
	const trigger = 'Moneroo Trigger';
	const json = { id: 'py_1', amount: 7500, currency: 'XOF', deliveryId: 'd1' };
	const workflow = await n8n.createWorkflow({
		...example('moneroo-deliver-once.json', await account()),
		pinData: { [trigger]: [{ json }] },
	});
	const first = await n8n.run(workflow, trigger);
	expect(first.json('Deliver')).toMatchObject([{ payment: 'py_1' }]);
	const second = await n8n.run(workflow, trigger);
	expect(second.error).toBeUndefined();
	expect(second.json('Deliver')).toEqual([]);
});
