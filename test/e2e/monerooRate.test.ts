import { monerooStep, PAYMENT, useMoneroo } from './support/moneroo.cjs';
import { runStep } from './support/n8n.cjs';

const PAYMENTS = 150;

// 120 requests a minute, enforced; the credential paces by the same default. The real minute passes.
const moneroo = useMoneroo();

it('sends 150 payments in one execution, each of them once, and is never refused', async () => {
	const before = moneroo.simulator.state.transactions.all('payment').length;
	const invoices = Array.from({ length: PAYMENTS }, (_, index) => ({ invoice: `No. ${index}` }));
	const step = monerooStep(moneroo.account, 'payment', 'initialize', {
		...PAYMENT,
		transaction_description: '={{ $json.invoice }}',
	});

	const run = await runStep(moneroo.n8n, step, invoices);

	expect(run.error).toBeUndefined();
	const { entries, processed } = moneroo.simulator.journal;
	expect(entries.map(({ status }) => status)).toEqual(Array<number>(PAYMENTS).fill(201));
	expect(processed).toHaveLength(PAYMENTS);
	const ids = run.items('Moneroo').map(({ json }) => String(json.id));
	const { transactions } = moneroo.simulator.state;
	expect(transactions.all('payment')).toHaveLength(before + PAYMENTS);
	expect(ids.map((id) => transactions.find('payment', id)?.request.description)).toEqual(
		invoices.map(({ invoice }) => invoice),
	);
}, 180_000);
