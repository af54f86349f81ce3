import { NodeApiError } from 'n8n-workflow';
import type { SentCall } from './context';
import { gate } from './gate';
import { failure, infoOf, infos, run, vm } from './running';

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
