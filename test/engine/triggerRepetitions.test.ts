import { processedData } from '../support/engine/processedData.cjs';
import { runTriggered, type Triggered } from '../support/engine/triggered.cjs';

const FIRST = { repetitions: 'first' };

/** An execution that a webhook trigger started in some process of n8n. The first part of an ID tells the events apart. */
const execution = (node: string, id: string, changes: Partial<Triggered> = {}) => ({
	node,
	workflowId: `workflow-${workflow}`,
	items: [{ json: { deliveryId: id } }],
	parameters: node === 'moneyNsTrigger' ? FIRST : {},
	...changes,
});
let workflow = 0;
beforeEach(() => {
	workflow++;
	processedData.failure = undefined;
});

const ids = (count: number) => Array.from({ length: count }, (_, index) => `delivery-${index}`);

describe.each(['monerooTrigger', 'moonBackTrigger', 'iMonezaTrigger', 'moneyNsTrigger'])(
	'%s, when two processes of n8n have started an execution for one event',
	(node) => {
		it('runs the workflow for the first one only', async () => {
			expect(await runTriggered(execution(node, 'a'))).toMatchObject([
				{ json: { deliveryId: 'a' } },
			]);
			expect(await runTriggered(execution(node, 'a'))).toEqual([]);
			expect(await runTriggered(execution(node, 'b'))).toHaveLength(1);
		});

		it('runs it once for each of many that begin together', async () => {
			const twice = [...ids(20), ...ids(20)];
			const ran = await Promise.all(twice.map((id) => runTriggered(execution(node, id))));
			expect(ran.flat().map(({ json }) => json.deliveryId)).toEqual(ids(20));
			expect(await runTriggered(execution(node, ids(1)[0]))).toEqual([]);
		});

		it('runs it in spite of a repetition where a person says so', async () => {
			await runTriggered(execution(node, 'a'));
			for (const mode of ['manual', 'retry'] as const) {
				expect(await runTriggered(execution(node, 'a', { mode }))).toHaveLength(1);
			}
		});

		it('runs it when n8n cannot tell, so that nothing is lost', async () => {
			processedData.failure = new Error('The database is away');
			expect(await runTriggered(execution(node, 'a'))).toHaveLength(1);
		});

		it('tells events of different workflows apart', async () => {
			await runTriggered(execution(node, 'a'));
			expect(
				await runTriggered(execution(node, 'a', { workflowId: `copy-${workflow}` })),
			).toHaveLength(1);
		});
	},
);

it('remembers a thousand, the latest ones', async () => {
	await runTriggered(execution('monerooTrigger', 'first'));
	const row = [...processedData.rows.keys()].at(-1)!;
	processedData.rows.set(row, ['first', ...ids(999)]);
	await runTriggered(execution('monerooTrigger', 'last'));
	expect(processedData.rows.get(row)).toEqual([...ids(999), 'last']);
});

it.each(['every', 'different'])(
	'leaves it to the setting of MoneyNS whether a repeated ping counts: %s',
	async (repetitions) => {
		const ping = execution('moneyNsTrigger', 'a', { parameters: { repetitions } });
		await runTriggered(ping);
		expect(await runTriggered(ping)).toHaveLength(repetitions === 'every' ? 1 : 0);
	},
);
