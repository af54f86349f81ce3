import type { IDataObject } from 'n8n-workflow';
import { MONEROO } from '../../../nodes/Moneroo/provider';
import { explainerFor } from '../../../nodes/Moneroo/errors';
import { operationOf } from '../../support/operations.cjs';

const decode = (body: unknown, asked: Parameters<typeof MONEROO.decode>[1]) =>
	MONEROO.decode(body, asked, { statusCode: 200, headers: {} });

const call = (path: string, values: IDataObject = {}) => ({
	...operationOf(MONEROO, path),
	values,
	isSimple: true,
});
const PAID = {
	amount: 7500,
	currency: 'XOF',
	transaction_description: 'Invoice 2031',
	metadata: { order: 'A-77' },
};

describe('an answer', () => {
	it.each<[path: string, body: unknown, records: IDataObject[]]>([
		['payment/get', { data: { id: 'py_1' } }, [{ id: 'py_1' }]],
		['payment/initialize', { data: { id: 'py_1' } }, [{ id: 'py_1' }]],
		['payment/markAsProcessed', { message: 'ok' }, [{ success: true }]],
		[
			'payment/markAsProcessed',
			{ data: { is_processed: true } },
			[{ success: true, is_processed: true }],
		],
		['payoutMethod/getAll', { data: [{ short_code: 'a' }, 'x', null] }, [{ short_code: 'a' }]],
	])('of %s: %j', (path, body, records) => {
		expect(decode(body, call(path))).toEqual({ value: records });
	});

	it('is filtered by what the user asked for', () => {
		const methods = [
			{ short_code: 'a', currency: { code: 'XAF' }, countries: [{ code: 'CM' }] },
			{ short_code: 'b', currency: { code: 'XOF' }, countries: [{ code: 'SN' }] },
		];
		const values = { currency: 'XAF', country: 'CM' };
		expect(decode({ data: methods }, call('payoutMethod/getAll', values))).toEqual({
			value: [methods[0]],
		});
	});

	it.each<[path: string, body: unknown, message: string]>([
		['payment/get', '<html>', 'Moneroo answered with a web page instead of data'],
		['payment/get', { data: {} }, "Moneroo's answer holds no payment"],
		['payout/verify', { data: null, message: 'Soon.' }, "Moneroo's answer holds no payout (Soon.)"],
		['paymentMethod/getAll', { data: {} }, "Moneroo's answer holds no list of methods"],
	])('to %s that is of no use: %j', (path, body, message) => {
		const decoded = decode(body, call(path));
		expect(decoded).toMatchObject({
			problem: { message, description: expect.stringContaining('Try again later') },
		});
		expect(decoded).not.toHaveProperty('problem.mayHaveBeenDone', true);
	});

	it.each(['payment', 'payout'])('that holds no ID leaves a new %s in doubt', (noun) => {
		const initialize = call(`${noun}/initialize`, PAID);
		expect(decode({ data: {}, message: 'Queued.' }, initialize)).toEqual({
			problem: {
				message: `The ${noun} may have been accepted: Moneroo's answer holds no ID (Queued.)`,
				description: expect.stringContaining(
					`among the ${noun}s in the Moneroo dashboard for this one: 7500 XOF, description 'Invoice 2031', order = A-77`,
				),
				mayHaveBeenDone: true,
				reason: 'unreadable',
			},
		});
	});
});

describe('the explainer', () => {
	const failed = (statusCode: number | undefined, code?: string) => ({
		statusCode,
		headers: {},
		body: undefined,
		code,
	});

	it('says of a new payment that it may have been accepted, after what leaves that open only', () => {
		const { message, description } = explainerFor(call('payment/initialize', PAID));
		expect(message?.(failed(500), 'Down')).toBe(
			'The payment may have been accepted: Moneroo answered with HTTP status 500 (Down)',
		);
		expect(message?.(failed(undefined, 'ECONNRESET'), undefined)).toMatch(/may have been accepted/);
		expect(description?.(failed(500), 'Down')).toContain('It was not sent again');
		expect(message?.(failed(422), 'Wrong')).toBeUndefined();
		const lost = { isNeverSent: true, failures: [{ code: 'ECONNREFUSED' }], isProxys: false };
		expect(message?.({ ...failed(undefined), lost }, undefined)).toMatch(
			/^Moneroo could not be reached, so the payment was not sent/,
		);
		expect(explainerFor(call('payment/get')).message?.(failed(500), 'Down')).toBeUndefined();
	});

	it('knows what to do about some refusals', () => {
		expect(
			explainerFor(call('payment/markAsProcessed')).description?.(failed(403), 'Forbidden'),
		).toContain('beta');
		const words = 'No payment methods enabled for this currency';
		expect(
			explainerFor(call('payment/initialize', PAID)).description?.(failed(422), words),
		).toContain('Connect a gateway');
		expect(explainerFor(call('payment/get')).description?.(failed(404), 'x')).toBeUndefined();
	});
});
