import { NodeApiError } from 'n8n-workflow';
import { settle } from '../../../support/testClock.cjs';
import { acme, failure, run } from './acme';
import type { SentCall } from './context';
import { gate } from './gate';

const creates = (...names: string[]) => names.map((name) => acme('create', { name }));

const sent = (calls: SentCall[]) => calls.map(({ values }) => values.name);

const made = ({ values }: SentCall) => ({ id: `id-${values.name}` });

describe('the first failure', () => {
	const answering = (call: SentCall) => (call.values.name === 'x' ? { error: 'No' } : made(call));

	it('ends the run, and its message names what was accepted', async () => {
		const { error, calls } = await failure({ parameters: creates('a', 'b', 'x', 'd'), answering });
		expect(error).toBeInstanceOf(NodeApiError);
		expect(sent(calls)).toEqual(['a', 'b', 'x']);
		expect(error.message).toBe(
			'Acme: No. Items 0 and 1 were sent and accepted before: id-a, id-b. No further item was sent',
		);
		expect(error.context.itemIndex).toBe(2);
	});

	it('says so when nothing else was sent', async () => {
		const { error } = await failure({ parameters: creates('x', 'b'), answering });
		expect(error.message).toBe('Acme: No. No other item was sent');
		const alone = await failure({ parameters: creates('x'), answering });
		expect(alone.error.message).toBe('Acme: No');
	});

	it('does not double a full stop', async () => {
		const { error } = await failure({
			parameters: creates('x', 'b'),
			answering: () => ({ error: 'Not today.' }),
		});
		expect(error.message).toBe('Acme: Not today. No other item was sent');
	});

	it('leaves others alone where the items are on their own', async () => {
		const { items } = await run({
			parameters: creates('a', 'x', 'c'),
			answering,
			continueOnFail: true,
		});
		expect(items.map(({ json }) => json.id ?? json.error)).toEqual(['id-a', 'Acme: No', 'id-c']);
	});

	describe('of several in flight', () => {
		const inFlight = (...names: string[]) =>
			creates(...names).map((item) => ({ ...item, options: { concurrency: 3 } }));

		it('begins no further one, and names those that ended after it as well', async () => {
			const doors = new Map<string, () => void>();
			const running = failure({
				parameters: inFlight('a', 'x', 'c', 'd', 'e'),
				answering: async (call) => {
					await new Promise<void>((open) => doors.set(call.values.name, open));
					return answering(call);
				},
			});
			for (const name of ['x', 'c', 'a']) {
				await settle();
				expect([...doors.keys()]).toEqual(['a', 'x', 'c']);
				doors.get(name)?.();
			}
			const { error } = await running;
			expect(error.message).toBe(
				'Acme: No. Items 0 and 2 were sent and accepted before: id-a, id-c. No further item was sent',
			);
			expect(error.context.itemIndex).toBe(1);
		});

		it('is the first one in order of several', async () => {
			const gated = gate(() => ({ error: 'No' }));
			const running = failure({
				parameters: inFlight('a', 'b', 'c', 'd'),
				answering: gated.answering,
			});
			await gated.openAll();
			const { error, calls } = await running;
			expect(error.context.itemIndex).toBe(0);
			expect(calls).toHaveLength(3);
		});
	});
});
