import { startMoneroo, type MonerooSimulator } from '../../../simulators/moneroo/index.cjs';
import { callTool } from '../../support/engine/toolCalls.cjs';
import { lastBody, PAYOUT } from './node';

let moneroo: MonerooSimulator;

beforeAll(async () => {
	moneroo = await startMoneroo();
});
beforeEach(() => moneroo.reset());
afterAll(async () => await moneroo.close());

/** The IDs of the payouts that this test made. */
const made = () =>
	moneroo.state.transactions
		.all('payout')
		.slice(2)
		.map(({ id }) => id);

describe('as the tool of an agent', () => {
	const TOOL = {
		...PAYOUT,
		amount: "={{ $fromAI('amount', '', 'number') }}",
		recipient_msisdn: "={{ $fromAI('phone', '', 'string') }}",
	};
	const call = async (...calls: Array<{ amount: number; phone: string }>) =>
		await callTool({
			node: 'moneroo',
			parameters: TOOL,
			credentials: { monerooApi: { ...moneroo.credentials, requestsPerMinute: 0 } },
			calls,
		});

	it('keeps back the call that is wrong, and no other one', async () => {
		const answers = await call(
			{ amount: 2.5, phone: '237670000002' },
			{ amount: 7, phone: '237670000003' },
			{ amount: 8, phone: '+237' },
		);
		expect(answers).toEqual([
			expect.stringContaining("The 'Amount' field is 2.5"),
			expect.stringContaining(made()[0]),
			expect.stringContaining("The 'Recipient Phone Number' field"),
		]);
		expect(moneroo.journal.entries).toHaveLength(1);
		expect(lastBody(moneroo)).toMatchObject({ amount: 7, recipient: { msisdn: '237670000003' } });
	});

	it('pays for each call', async () => {
		await call({ amount: 1, phone: '237670000002' }, { amount: 2, phone: '237670000003' });
		expect(made()).toHaveLength(2);
	});
});
