import { monerooStep, PAYMENT, useMoneroo } from './support/moneroo.cjs';
import { runStep } from './support/n8n.cjs';

const PAYMENTS = 150;

// 120 requests a minute, enforced; the credential paces by the same default. The real minute passes.
const moneroo = useMoneroo();

it('sends 150 payments in one execution without being refused once', async () => {
	const before = moneroo.simulator.state.transactions.all('payment').length;
	const invoices = Array.from({ length: PAYMENTS }, (_, index) => ({ invoice: `No. ${index}` }));
	const step = monerooStep(moneroo.account, 'payment', 'initialize', {
		...PAYMENT,
		description: '={{ $json.invoice }}',
	});

	const run = await runStep(moneroo.n8n, step, invoices);

	expect(run.error).toBeUndefined();
	const { entries, processed } = moneroo.simulator.journal;
	expect(entries.map(({ status }) => status)).toEqual(Array(PAYMENTS).fill(201));
	expect(processed).toHaveLength(PAYMENTS);
	const made = moneroo.simulator.state.transactions.all('payment').slice(before);
	expect(made.map(({ request }) => request.description)).toEqual(
		invoices.map(({ invoice }) => invoice),
	);
	expect(run.items('Moneroo').map(({ json }) => json.id)).toEqual(made.map(({ id }) => id));
}, 180_000);
