import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Method {
	/** The provider's `short_code`. */
	code: string;
	name: string;
	currency: string;
	/** ISO 3166-1 alpha-2; `*` is the world. */
	countries: string[];
	/** What a payout's `recipient` must hold. */
	recipientField?: string;
}

const tables = JSON.parse(readFileSync(join(__dirname, 'methods.json'), 'utf8')) as Record<
	'payment' | 'payout',
	Method[]
>;

/**
 * The tables of the documentation, which lag behind the live catalogue: integrators report the
 * last payment method there.
 */
export const PAYMENT_METHODS: Method[] = [
	...tables.payment,
	{ code: 'celtiis_bj', name: 'Celtiis Benin', currency: 'XOF', countries: ['BJ'] },
];

export const PAYOUT_METHODS: Method[] = tables.payout;

/** One item of a catalogue answer. */
export function catalogueItem({ code, name, currency, countries, recipientField }: Method) {
	const icon = (file: string) => `https://cdn.example/${file}.svg`;
	const field = { label: 'Account', type: 'integer', name: recipientField, length: null };
	return {
		name,
		short_code: code,
		description: null,
		is_enabled: true,
		icon_url: icon(code),
		currency: { name: currency, symbol: currency, code: currency, icon_url: icon(currency) },
		countries: countries
			.filter((country) => country !== '*')
			.map((country) => ({
				name: country,
				code: country,
				alpha_3_code: null,
				dial_code: null,
				currency,
				currency_symbol: currency,
				flag: icon(country),
			})),
		fields: recipientField === undefined ? [] : [field],
		gateways: [{ name: 'Example gateway', short_code: 'example' }],
	};
}
