import type { PayloadField } from './payloadField';

/** What is paid, and how. In the order of the provider's samples. */
export const PAYMENT_FIELDS: PayloadField[] = [
	{
		path: 'payment.amount',
		label: 'Amount',
		format: 'amount',
		placeholder: 'e.g. 0.25',
		description:
			'How much of the crypto currency, as a decimal number in text form. MoneyNS does not say whether it may stand together with Second Amount.',
	},
	{
		path: 'payment.secondSymbol',
		label: 'Second Symbol',
		format: 'ticker',
		placeholder: 'e.g. EUR',
		description: 'The currency that is paid with',
	},
	{
		path: 'payment.secondAmount',
		label: 'Second Amount',
		format: 'amount',
		placeholder: 'e.g. 100.00',
		description:
			'How much is paid in the second currency, as a decimal number in text form; instead of Amount',
	},
	{
		path: 'payment.method',
		label: 'Payment Method',
		format: 'text',
		placeholder: 'e.g. card',
		description: 'How the user pays in a plain checkout. Only card is documented.',
	},
	{
		path: 'payment.orderPaymentType',
		label: 'Order Payment Type',
		format: 'text',
		placeholder: 'e.g. card',
		description: 'How the user pays for a service; takes the place of Payment Method there',
	},
	{
		path: 'payment.second_order_type',
		label: 'Second Order Type',
		format: 'text',
		placeholder: 'e.g. withdraw',
		description:
			'What becomes of the bought crypto currency: withdraw (to the wallet) or payment (for a service)',
	},
	{
		path: 'payment.secondService',
		label: 'Second Service',
		format: 'uuid',
		description: 'The UUID of the invoice or expense service that is paid for',
	},
	{
		path: 'payment.secondServiceBeneficiary',
		label: 'Second Service Beneficiary',
		format: 'uuid',
		description: 'The UUID of who gets the payment: needed for expenses, optional for invoices',
	},
	{
		path: 'payment.attempts',
		label: 'Attempts',
		format: 'count',
		placeholder: 'e.g. 3',
		description: 'How often the user may try to pay',
	},
];
