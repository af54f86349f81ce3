import type { IDataObject } from 'n8n-workflow';

/** What an event can be about. */
export type TransactionKind = 'payment' | 'payout';

const KINDS: TransactionKind[] = ['payment', 'payout'];

/** Fields that say by their value which of the two a record is [inferred]. */
const NAMING = ['type', 'kind', 'object', 'transaction_type', 'transactionType'];

/** Fields that one of the two has and the other has not (samples of retrieve and verify). */
const TELLING: Record<TransactionKind, string[]> = {
	payment: ['capture', 'checkout_url', 'payment_phone_number'],
	payout: ['disburse', 'payout_phone_number'],
};

/** How IDs begin: the first as integrators report it, the second [inferred]. A wrong guess costs a request that finds nothing. */
const PREFIXES: Record<TransactionKind, string> = { payment: 'py_', payout: 'po_' };

/**
 * What kind of record an event is about: by its name, or, for a `transaction.*`, which leaves that open, by the record.
 *
 * @param event its name, which is whatever the sender wrote
 * @param record of the callback
 * @returns undefined for an event of another kind, and where the record says nothing, or both
 */
export function transactionKind(
	event: string,
	id: string,
	record: IDataObject,
): TransactionKind | undefined {
	const [subject, ...rest] = event.toLowerCase().split('.');
	const named = KINDS.find((kind) => kind === subject);
	if (named || subject !== 'transaction') return named;
	const texts = [...rest, ...NAMING.map((field) => record[field])].map((value) =>
		String(value).toLowerCase(),
	);
	return (
		only((kind) => texts.some((text) => text === kind || text === `${kind}s`)) ??
		only((kind) => TELLING[kind].some((field) => isSaid(record[field]))) ??
		only((kind) => id.startsWith(PREFIXES[kind]))
	);
}

function only(isKind: (kind: TransactionKind) => boolean): TransactionKind | undefined {
	const found = KINDS.filter(isKind);
	return found.length === 1 ? found[0] : undefined;
}

/** PHP writes an empty object as an empty list. */
function isSaid(value: unknown): boolean {
	const isEmptyList = Array.isArray(value) && value.length === 0;
	return value !== undefined && value !== null && value !== '' && !isEmptyList;
}
