import type { JsonObject } from '../shared/types.cjs';
import { PAYMENT_METHODS, PAYOUT_METHODS } from './catalogue.cjs';
import type { Transaction } from './transactions.cjs';

/** What the two verify routes show. */
export function verifyView(row: Transaction): JsonObject {
	const { currency } = row.request as { currency: string };
	const shared = { ...sharedView(row), currency: currencyView(currency) };
	if (row.kind === 'payout') {
		return {
			...shared,
			disburse: { id: `dis_${row.id}`, identifier: `pd_${row.id}`, ...attempt(row, 'short_code') },
			failed_at: row.reachedAt.failed ?? null,
			pending_at: row.reachedAt.pending ?? null,
			success_at: row.reachedAt.success ?? null,
		};
	}
	const { amount } = row.request;
	const capture = {
		identifier: `cap_${row.id}`,
		phone_number: (row.request.customer as JsonObject).phone ?? null,
		amount,
		amount_formatted: formatted(row),
		currency: { code: currency },
		...attempt(row, 'short_code'),
	};
	return { ...shared, ...paymentView(row), capture: row.status === 'initiated' ? null : capture };
}

/** What the two retrieve routes show: an older, flat shape. */
export function retrieveView(row: Transaction): JsonObject {
	const flat = { ...sharedView(row), currency: row.request.currency, ...attempt(row, 'code') };
	const { phone = null } = row.request.customer as JsonObject;
	if (row.kind === 'payout') return { ...flat, payout_phone_number: phone };
	return {
		...flat,
		...paymentView(row),
		checkout_url: checkoutUrl(row),
		payment_phone_number: phone,
	};
}

/** The `data` of a webhook: deliberately incomplete, and with names in camelCase. */
export function webhookView({ id, status, request, customerId }: Transaction): JsonObject {
	const { email, first_name, last_name, phone } = request.customer as JsonObject;
	const customer = { id: customerId, email, firstName: first_name, lastName: last_name, phone };
	return { id, status, amount: request.amount, currency: request.currency, customer };
}

export function checkoutUrl({ id }: Transaction): string {
	return `https://checkout.moneroo.example/${id}`;
}

function sharedView(row: Transaction): JsonObject {
	const { amount, description, metadata } = row.request;
	const {
		phone = null,
		country = null,
		zip = null,
		...customer
	} = row.request.customer as JsonObject;
	return {
		id: row.id,
		status: row.status,
		amount,
		amount_formatted: formatted(row),
		description,
		environment: 'sandbox',
		// PHP turns an empty map into an empty array.
		metadata:
			metadata === undefined || Object.keys(metadata as JsonObject).length === 0 ? [] : metadata,
		app: { id: '01DEMO00000000000000000000', name: 'Demo shop', is_enabled: true },
		customer: { id: row.customerId, ...customer, phone, country_code: country, zip_code: zip },
		created_at: row.createdAt,
	};
}

function paymentView(row: Transaction): JsonObject {
	return {
		is_processed: row.processedAt !== null,
		processed_at: row.processedAt,
		initiated_at: row.createdAt,
		return_url: row.request.return_url,
	};
}

function attempt(row: Transaction, codeName: 'short_code' | 'code'): JsonObject {
	const { method, methods, currency } = row.request as {
		method?: string;
		methods?: string[];
		currency: string;
	};
	const code = method ?? methods?.[0];
	const known = [...PAYMENT_METHODS, ...PAYOUT_METHODS];
	const used = known.find((item) => (code ? item.code === code : item.currency === currency));
	const failure = row.status === 'failed' ? 'Insufficient balance' : null;
	return {
		failure_message: failure,
		failure_error_code: failure && 'insufficient_balance',
		failure_error_type: failure && 'customer',
		method: { name: used?.name ?? code, [codeName]: used?.code ?? code },
		gateway: {
			name: 'Example gateway',
			[codeName]: 'example_sandbox',
			transaction_id: `GW-${row.id}`,
			transaction_status: row.status === 'success' ? 'COMPLETED' : row.status.toUpperCase(),
			transaction_failure_message: failure,
		},
	};
}

function currencyView(code: string): JsonObject {
	const decimals = ['USD', 'EUR'].includes(code) ? 2 : 0;
	return { code, name: code, symbol: code, decimals, decimal_digits: decimals };
}

function formatted({ request }: Transaction): string {
	const { amount, currency } = request as { amount: number; currency: string };
	if (currency === 'USD') return `$ ${amount.toFixed(2)}`;
	return `${currency} ${String(amount).replace(/\B(?=(\d{3})+$)/g, '.')}`;
}
