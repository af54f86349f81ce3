/** What a text has to look like. Checked before a link is made: afterwards only the end user would see that it does not work. */
export type Format =
	| 'amount'
	| 'count'
	| 'country'
	| 'date'
	| 'email'
	| 'ip'
	| 'phone'
	| 'text'
	| 'ticker'
	| 'url'
	| 'uuid';

interface Rule {
	fits: (text: string) => boolean;
	/** What the field has to be, behind its label. */
	mustBe: string;
}

const matching =
	(form: RegExp) =>
	(text: string): boolean =>
		form.test(text);

/** Sources: the sample payloads of the provider's pages. What they leave open is left open here. */
export const RULES: Record<Format, Rule> = {
	amount: {
		fits: (text) => /^(0|[1-9]\d{0,30})(\.\d{1,30})?$/.test(text) && /[1-9]/.test(text),
		mustBe: 'a decimal number above 0 such as 10.50, with a point and without thousands separators',
	},
	count: { fits: matching(/^[1-9]\d{0,3}$/), mustBe: 'a whole number above 0' },
	country: { fits: matching(/^[A-Za-z]{2}$/), mustBe: 'a country code of two letters such as DE' },
	date: { fits: isDate, mustBe: 'a date such as 1990-12-31' },
	email: { fits: matching(/^[^\s@]+@[^\s@]+\.[^\s@]+$/), mustBe: 'an email address' },
	ip: {
		fits: matching(/^(\d{1,3}(\.\d{1,3}){3}|[\da-f]{0,4}(:[\da-f]{0,4}){2,7}(\.\d{1,3}){0,3})$/i),
		mustBe: 'an IP address',
	},
	phone: {
		fits: matching(/^\d{5,20}$/),
		mustBe: 'a phone number of digits only, with the country prefix and without +',
	},
	text: { fits: () => true, mustBe: 'a text' },
	ticker: {
		// Which codes there are is not documented: USDT-TRC20, stETH and their like are for MoneyNS to know.
		fits: matching(/^\S{1,64}$/),
		mustBe: 'a currency code without blanks such as ETH, EUR or USDT-TRC20',
	},
	url: { fits: isWebAddress, mustBe: 'a complete address that starts with https://' },
	uuid: {
		fits: matching(/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i),
		mustBe: 'a UUID such as 3f0f2c1e-8d4b-4a6e-9c57-1b2a3c4d5e6f',
	},
};

/** Whether it is on the calendar: there is no 30 February. */
function isDate(text: string): boolean {
	if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false;
	const date = new Date(`${text}T00:00:00Z`);
	return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

/** Plain http as well: an n8n at home has no certificate. */
function isWebAddress(text: string): boolean {
	return /^https?:\/\/\S+$/i.test(text) && URL.canParse(text);
}
