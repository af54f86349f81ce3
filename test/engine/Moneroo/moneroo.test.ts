import { lastBody, metadata, PAYMENT, PAYOUT, useMoneroo } from './node';

const provider = useMoneroo();
const { run, items } = provider;

describe('payment', () => {
	it('is initialized with the required fields alone', async () => {
		const [created] = await items(PAYMENT);
		expect(created).toEqual({
			id: expect.stringMatching(/^py_/),
			checkout_url: expect.stringContaining(String(created.id)),
		});
		expect(provider.simulator.journal.last).toMatchObject({
			method: 'POST',
			rawUrl: '/v1/payments/initialize',
			headers: {
				authorization: `Bearer ${provider.simulator.credentials.secretKey}`,
				accept: 'application/json',
			},
		});
		expect(lastBody(provider.simulator)).toEqual({
			amount: 7500,
			currency: 'XOF',
			description: 'Invoice 2031',
			return_url: 'https://shop.example/thanks?ref=2031',
			customer: { email: 'paul.essomba@example.org', first_name: 'Paul', last_name: 'Essomba' },
		});
	});

	it('is initialized with every optional field', async () => {
		await items({
			...PAYMENT,
			additionalFields: {
				customer_phone: '+221 77-000.00(01)',
				customer_address: '12 Rue du Marché',
				customer_city: 'Dakar',
				customer_state: 'Dakar',
				customer_country: 'sn',
				customer_zip: 11000,
				metadata: metadata(['invoice', 2031], ['paid', false], ['note', ''], ['list', [1]]),
				methods: ['wave_sn', 'orange_sn'],
				restricted_phone_number: '770000001',
				restricted_phone_country_code: 'SN',
			},
		});
		expect(lastBody(provider.simulator)).toMatchObject({
			customer: {
				phone: '221770000001',
				address: '12 Rue du Marché',
				city: 'Dakar',
				state: 'Dakar',
				country: 'SN',
				zip: '11000',
			},
			metadata: { invoice: '2031', paid: 'false', list: '[1]' },
			methods: ['wave_sn', 'orange_sn'],
			restricted_phone: { number: '770000001', country_code: 'SN' },
		});
	});

	it('leaves out optional fields that are empty', async () => {
		await items({
			...PAYMENT,
			additionalFields: {
				customer_phone: '',
				customer_city: '  ',
				metadata: metadata(['note', '']),
				methods: [],
				restrict_country_code: '',
			},
		});
		expect(Object.keys(lastBody(provider.simulator))).toEqual([
			'amount',
			'currency',
			'description',
			'return_url',
			'customer',
		]);
	});

	it('is verified, and simplified', async () => {
		const [verified] = await items({
			resource: 'payment',
			operation: 'verify',
			paymentId: 'py_demo0001aaaa',
		});
		expect(provider.simulator.journal.last?.rawUrl).toBe('/v1/payments/py_demo0001aaaa/verify');
		expect(Object.entries(verified)).toEqual([
			['id', 'py_demo0001aaaa'],
			['status', 'success'],
			['amount', 7500],
			['currency', 'XOF'],
			['description', 'Invoice 2031'],
			['metadata', { invoice: '2031' }],
			['environment', 'sandbox'],
			['customer_email', 'awa.sow@example.org'],
			['customer_name', 'Awa Sow'],
			['method', 'wave_sn'],
			['failure_message', null],
		]);
	});

	it.each(['get', 'verify'])(
		'looks the same from both shapes of an answer: %s',
		async (operation) => {
			const read = { resource: 'payment', operation, paymentId: 'py_demo0003aaaa' };
			expect(await items(read)).toEqual([
				expect.objectContaining({
					status: 'failed',
					currency: 'USD',
					method: 'card_usd',
					failure_message: 'Insufficient balance',
				}),
			]);
		},
	);

	it('is given whole when it is not simplified', async () => {
		const read = { resource: 'payment', paymentId: 'py_demo0001aaaa', simplify: false };
		const [got] = await items({ ...read, operation: 'get' });
		const [verified] = await items({ ...read, operation: 'verify' });
		expect(got).toMatchObject({ currency: 'XOF', method: { code: 'wave_sn' } });
		expect(verified).toMatchObject({ currency: { code: 'XOF' }, capture: { amount: 7500 } });
		expect(got).not.toHaveProperty('data');
	});

	it('is marked as processed', async () => {
		const mark = {
			resource: 'payment',
			operation: 'markAsProcessed',
			paymentId: 'py_demo0001aaaa',
		};
		const [marked] = await items(mark);
		expect(marked).toMatchObject({ success: true, is_processed: true });
		expect(provider.simulator.journal.last).toMatchObject({
			method: 'POST',
			rawUrl: '/v1/payments/py_demo0001aaaa/process',
		});
	});
});

describe('payout', () => {
	it('is initialized to a phone number', async () => {
		const [created] = await items(PAYOUT);
		expect(created).toEqual({ id: expect.stringMatching(/^po_/) });
		expect(lastBody(provider.simulator)).toEqual({
			amount: 12000,
			currency: 'XAF',
			method: 'mtn_cm',
			recipient: { msisdn: '237670000002' },
			description: 'Supplier invoice 88',
			customer: { email: 'paul.essomba@example.org', first_name: 'Paul', last_name: 'Essomba' },
		});
	});

	it('sends what a method needs that nobody has heard of yet', async () => {
		const recipient = metadata(['iban', 'CM2110002000300277976315008']);
		const method = { __rl: true, mode: 'id', value: 'bank_cm' };
		await run({ ...PAYOUT, method, recipient_msisdn: '', additionalFields: { recipient } });
		expect(lastBody(provider.simulator).recipient).toEqual({ iban: 'CM2110002000300277976315008' });
	});

	it.each(['get', 'verify'])('is read: %s', async (operation) => {
		const [read] = await items({ resource: 'payout', operation, payoutId: 'po_demo0001bbbb' });
		expect(read).toMatchObject({
			id: 'po_demo0001bbbb',
			status: 'success',
			amount: 120,
			currency: 'USD',
			metadata: {},
			method: 'moneroo_payout_demo',
		});
		expect(Object.keys(read).length).toBeLessThanOrEqual(11);
	});
});
