import { monerooStep, PAYMENT, useMoneroo } from './support/moneroo.cjs';
import { runStep } from './support/n8n.cjs';

const PAYMENTS = 150;

// 120 requests a minute, enforced; the credential paces by the same default. The real minute passes.
const moneroo = useMoneroo();

// On a busy machine a request may overtake the room that an earlier, late one had left: that one is refused, waits, and is accepted.
const MOST_REFUSED = 2;

it('sends 150 payments in one execution, each of them once, and is hardly ever refused', async () => {
	const before = moneroo.simulator.state.transactions.all('payment').length;
	const invoices = Array.from({ length: PAYMENTS }, (_, index) => ({ invoice: `No. ${index}` }));
	const step = monerooStep(moneroo.account, 'payment', 'initialize', {
		...PAYMENT,
		transaction_description: '={{ $json.invoice }}',
	});

	const run = await runStep(moneroo.n8n, step, invoices);

	expect(run.error).toBeUndefined();
	const { entries, processed } = moneroo.simulator.journal;
	const refused = entries.filter(({ status }) => status === 429);
	expect(refused.length).toBeLessThanOrEqual(MOST_REFUSED);
	expect(entries.filter(({ status }) => status === 201)).toHaveLength(PAYMENTS);
	expect(entries).toHaveLength(PAYMENTS + refused.length);
	expect(processed).toHaveLength(PAYMENTS);
	const ids = run.items('Moneroo').map(({ json }) => String(json.id));
	const { transactions } = moneroo.simulator.state;
	expect(transactions.all('payment')).toHaveLength(before + PAYMENTS);
	expect(ids.map((id) => transactions.find('payment', id)?.request.description)).toEqual(
		invoices.map(({ invoice }) => invoice),
	);
}, 180_000);
