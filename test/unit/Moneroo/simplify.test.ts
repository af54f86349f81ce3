import type { IDataObject } from 'n8n-workflow';
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

/** All that Simplify can tell, whatever shape a record has. */
const FULL = {
	id: 'po_1',
	status: 'failed',
	amount: 900,
	currency: 'XOF',
	description: 'Invoice 1',
	metadata: { order: '1' },
	customer_email: 'awa@example.org',
	customer_name: 'Awa Sow',
	method: 'mtn_bj',
	failure_message: 'No money',
};

const CUSTOMER = { email: 'awa@example.org', first_name: 'Awa', last_name: 'Sow' };
/** Without the attempt. */
const BARE = {
	id: 'po_1',
	status: 'failed',
	amount: 900,
	currency: 'XOF',
	description: 'Invoice 1',
	metadata: { order: '1' },
	customer: CUSTOMER,
};
const FLAT = { ...BARE, method: 'mtn_bj', failure_message: 'No money' };
const ATTEMPT = { method: { short_code: 'mtn_bj', name: 'MTN' }, failure_message: 'No money' };

describe('gives all ten fields of', () => {
	it.each<[what: string, record: IDataObject]>([
		['a method as text', FLAT],
		['verify', { ...BARE, currency: { code: 'XOF' }, capture: ATTEMPT }],
		['verify of a payout', { ...BARE, currency: { code: 'XOF' }, disburse: ATTEMPT }],
		['retrieve', { ...FLAT, method: { code: 'mtn_bj', name: 'MTN' } }],
		['an empty capture beside the first level', { ...FLAT, capture: [] }],
		['both empty beside the first level', { ...FLAT, capture: [], disburse: [] }],
		['nulls beside the first level', { ...FLAT, capture: null, disburse: null }],
		['an empty capture beside disburse', { ...BARE, capture: [], disburse: ATTEMPT }],
		['a capture that lacks what the first level has', { ...FLAT, capture: { identifier: 'c' } }],
		['a capture with an empty method', { ...FLAT, capture: { method: [], failure_message: '' } }],
		['a method as text in capture', { ...FLAT, method: null, capture: { method: 'mtn_bj' } }],
		['several attempts', { ...BARE, capture: [{ method: 'old' }, ATTEMPT] }],
		['a method in camelCase', { ...FLAT, method: { shortCode: 'mtn_bj' } }],
		['customer.name', { ...FLAT, customer: { email: CUSTOMER.email, name: 'Awa Sow' } }],
		['customer.full_name', { ...FLAT, customer: { email: CUSTOMER.email, full_name: 'Awa Sow' } }],
		[
			'names that are null',
			{ ...FLAT, customer: { ...CUSTOMER, first_name: null, last_name: null, name: 'Awa Sow' } },
		],
		[
			'camelCase',
			{ ...FLAT, customer: { email: CUSTOMER.email, firstName: 'Awa', lastName: 'Sow' } },
		],
		[
			'a flat customer',
			{ ...FLAT, customer: [], customer_email: CUSTOMER.email, customer_name: 'Awa Sow' },
		],
		[
			'an amount and a currency of the capture alone',
			{
				...BARE,
				amount: undefined,
				currency: [],
				capture: { ...ATTEMPT, amount: 900, currency: { code: 'XOF' } },
			},
		],
		[
			'a message of the gateway alone',
			{ ...FLAT, failure_message: null, gateway: { transaction_failure_message: 'No money' } },
		],
		['a gateway as text', { ...FLAT, gateway: 'mtn' }],
		[
			'a code of the failure alone',
			{ ...FLAT, failure_message: null, failure_error_code: 'No money' },
		],
		[
			'a code of the failure in disburse',
			{ ...BARE, disburse: { method: 'mtn_bj', failure_error_code: 'No money' } },
		],
		[
			'a type of the failure alone',
			{ ...FLAT, failure_message: '', failure_error_type: 'No money' },
		],
	])('%s', (_, record) => {
		expect(simplified(record)).toEqual(FULL);
		expect(Object.keys(simplified(record))).toEqual(Object.keys(FULL));
	});

	it('a status in capitals', () => {
		expect(simplified({ ...FLAT, status: 'FAILED' }).failure_message).toBe('No money');
	});
});

it('says no more than the record does', () => {
	const empty = { id: 'py_1', status: 'initiated', capture: [], customer: [], currency: [] };
	expect(simplified(empty)).toEqual({ id: 'py_1', status: 'initiated', failure_message: null });
});

it('tells no failure of a success, whatever stands there', () => {
	const record = { ...FLAT, status: 'success', failure_error_code: 'x' };
	expect(simplified(record).failure_message).toBeNull();
});
