import { simplified } from '../../../nodes/Moneroo/simplify';

it('reads a callback, which leaves most out and writes names in camelCase', () => {
	const customer = { email: 'awa@example.org', firstName: 'Aïcha', lastName: "N'Diaye" };
	expect(
		simplified({ id: 'py_1', status: 'pending', currency: { code: 'XOF' }, customer }),
	).toEqual({
		id: 'py_1',
		status: 'pending',
		currency: 'XOF',
		customer_email: 'awa@example.org',
		customer_name: "Aïcha N'Diaye",
		failure_message: null,
	});
});

describe('a failure', () => {
	const gateway = { transaction_failure_message: 'Declined' };

	it.each([
		[{ status: 'failed', capture: { failure_message: 'No money', gateway } }, 'No money'],
		[{ status: 'failed', disburse: { failure_message: null, gateway } }, 'Declined'],
		[{ status: 'cancelled', gateway }, 'Declined'],
		// Seen in the documentation's own sample of a payout that succeeded.
		[{ status: 'success', disburse: { gateway } }, null],
		[{ status: 'initiated', capture: null }, null],
	])('is told only when there is one: %j', (record, message) => {
		expect(simplified(record).failure_message).toBe(message);
	});
});

it.each([
	[[], {}],
	[{ order: '1' }, { order: '1' }],
])('gives metadata as an object: %j', (metadata, read) => {
	expect(simplified({ metadata }).metadata).toEqual(read);
});

it.each([{}, { currency: null, customer: [], method: 'x', capture: 'y', gateway: 7 }])(
	'copes with %j',
	(record) => {
		expect(simplified(record)).toMatchObject({ failure_message: null });
	},
);
