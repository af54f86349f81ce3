import type { IDataObject } from 'n8n-workflow';
import { success } from './context';
import { gate } from './gate';
import { infos, run, vm } from './running';

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
