import type { IDataObject } from 'n8n-workflow';

/** How many deliveries one trigger remembers. In n8n's database they take 15 KB. */
export const MOST_REMEMBERED = 1000;

/** 72 bits in base64url: among the deliveries that are remembered no two different ones are alike. */
const KEY_LENGTH = 12;

/** What is remembered of a delivery. */
export function keyOf(deliveryId: string): string {
	return Buffer.from(deliveryId, 'hex').toString('base64url').slice(0, KEY_LENGTH);
}

/** The deliveries in a trigger's static data, oldest first. What else is found there was spoilt by hand. */
export function savedKeys({ deliveries }: IDataObject): string[] {
	return Array.isArray(deliveries) ? deliveries.filter(isKey) : [];
}

/** Adds deliveries to a trigger's static data. Assigns only where something is missing: an assignment alone makes n8n save. */
export function addKeys(saved: IDataObject, keys: string[]): void {
	const known = savedKeys(saved);
	const all = new Set([...known, ...keys]);
	if (all.size > known.length) saved.deliveries = [...all].slice(-MOST_REMEMBERED);
}

function isKey(value: unknown): value is string {
	return typeof value === 'string' && value.length === KEY_LENGTH;
}
