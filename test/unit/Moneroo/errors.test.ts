import { unusableResponse } from '../../../nodes/Moneroo/errors';
import { payment } from '../../../nodes/Moneroo/resources/payment';
import type { Operation, Values } from '../../../nodes/shared/operations/operation';

/** An operation that creates something and need not have the fields of Initialize. */
const operation: Operation = {
	value: 'refund',
	name: 'Refund',
	action: 'Refund payment',
	description: 'Pay a payment back',
	effect: 'changes',
	response: { kind: 'record', isNew: true },
};

it.each<[values: Values, reference: string]>([
	[
		{ amount: 7500, currency: 'XOF', transaction_description: 'Shoes' },
		"7500 XOF, description 'Shoes'",
	],
	[{ amount: 7500, reason: 'Broken' }, '7500'],
	[{ currency: 'XOF', metadata: { invoice: '2031' } }, 'XOF, invoice = 2031'],
])('names what may have been created by what was filled in: %j', (values, reference) => {
	const call = { resource: payment, operation, values, isSimple: false };
	const { description } = unusableResponse(call, 'nothing came');
	expect(description).toContain(
		`look among the payments in the Moneroo dashboard for this one: ${reference}. If`,
	);
});

it('names nothing where nothing is filled in that can be searched for', () => {
	const call = { resource: payment, operation, values: { paymentId: 'py_1' }, isSimple: false };
	const { description } = unusableResponse(call, 'nothing came');
	expect(description).toContain(
		'look among the payments in the Moneroo dashboard for this one. If',
	);
});
