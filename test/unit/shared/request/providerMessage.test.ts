import { providerMessage } from '../../../../nodes/shared/request/providerMessage';

const XML = '<?xml version="1.0"?><error><code>4</code><message>Too &amp; low</message></error>';
const SOAP =
	'<s:Envelope><s:Body><s:Fault><faultstring>Too low</faultstring></s:Fault></s:Body></s:Envelope>';

describe('the words of the provider', () => {
	it.each<[body: unknown, message: string]>([
		[{ message: 'Too low.' }, 'Too low.'],
		[{ Message: 'Too low.' }, 'Too low.'],
		[{ msg: 'Too low' }, 'Too low'],
		[{ error: 'Too low' }, 'Too low'],
		[{ error: true, message: 'Too low' }, 'Too low'],
		[{ error: { message: 'Too low', code: 7 } }, 'Too low'],
		[{ error: { amount: ['Too low.'] } }, 'amount: Too low.'],
		[{ error: 'invalid_grant', error_description: 'Too late' }, 'invalid_grant; Too late'],
		[{ detail: 'Not found.' }, 'Not found.'],
		[{ detail: [{ loc: ['body', 'age'], msg: 'required', type: 'x' }] }, 'body.age: required'],
		[{ type: 'https://x.example/low', title: 'Low', detail: 'Has 3.', status: 403 }, 'Low; Has 3.'],
		[{ title: 'Bad', 'invalid-params': [{ name: 'age', reason: 'odd' }] }, 'Bad; age: odd'],
		[{ errors: [{ detail: 'Too low' }] }, 'Too low'],
		[{ errors: [{ source: { pointer: '/amount' }, title: 'Low' }] }, '/amount: Low'],
		[{ errors: { amount: { message: 'Too low' } } }, 'amount: Too low'],
		[{ errors: 'Too low' }, 'Too low'],
		[{ errors: ['Low.', 'Odd.'] }, 'Low. Odd.'],
		[
			{ message: 'No.', errors: { 'a.b': ['One.', 'Two.'], c: 'Three.' } },
			'No. a.b: One. a.b: Two. c: Three.',
		],
		[
			{
				message: 'No.',
				errors: [{ type: 'x', message: 'Low.', hint: 'Pay more' }, { type: 'odd' }],
			},
			'No. Pay more: Low. odd',
		],
		[{ message: 'Low.', errors: { amount: ['Low.'] } }, 'Low. (amount)'],
		[
			{ Message: 'Invalid.', ModelState: { 'r.Name': ['Required.'] } },
			'Invalid. r.Name: Required.',
		],
		[{ email: ['This field is required.'] }, 'email: This field is required.'],
		[{ data: { error: { reason: 'Deep' } } }, 'Deep'],
		[{ error: '{"message":"Within a text"}' }, 'Within a text'],
		[{ error: '{&quot;a&quot;: &quot;b &amp;lt; c&quot;}' }, 'a: b < c'],
		[{ error: 'a &lt; &quot;b&quot;' }, 'a < "b"'],
		[{ message: { en: 'English words' } }, 'en: English words'],
		[{ result: 'Not permitted here' }, 'result: Not permitted here'],
		[{ code: 'insufficient_funds' }, 'insufficient_funds'],
		[[[['Too low']]], 'Too low'],
		['  Too\n\tlow ', 'Too low'],
		['"Too low"', 'Too low'],
		['{"message":"Too low"}', 'Too low'],
		[Buffer.from('{"message":"Zu niedrig, ä"}'), 'Zu niedrig, ä'],
		['<!DOCTYPE html><html><title>Denied | Wall</title><h1>No</h1></html>', 'Denied | Wall'],
		['<html><body><h1>Not <b>here</b></h1></body></html>', 'Not here'],
		['<html><script>let a</script><body>Stay out</body></html>', 'Stay out'],
		['<p>Stay out</p>', 'Stay out'],
		[XML, 'Too & low'],
		[SOAP, 'Too low'],
		['<r><message><![CDATA[Too <low>]]></message></r>', 'Too'],
	])('are read from %j', (body, message) => {
		expect(providerMessage(body)).toBe(message);
	});

	it.each([
		...[undefined, null, 7, true, '', ' ', [], {}, '<html>', '<html><title></title></html>'],
		...[{ success: false }, { success: 'no' }, { status: 'error' }, { message: ' ', errors: {} }],
		...[
			{ message: 7, errors: [null, 7, [], {}] },
			{ id: 'po_1', amount: '7' },
		],
	])('are none in %j', (body) => {
		expect(providerMessage(body)).toBeUndefined();
	});

	it.each([{ message: 'x'.repeat(2000) }, 'y'.repeat(100_000), { errors: Array(900).fill('a b') }])(
		'are at most 500 characters',
		(body) => {
			expect(providerMessage(body)?.length).toBeLessThanOrEqual(501);
		},
	);

	it.each([
		'<title>'.repeat(5000),
		'<message>'.repeat(4000),
		'<message><![CDATA['.repeat(3000),
		'&'.repeat(99_999),
	])('are looked for in reasonable time in what is made to take long', (body) => {
		providerMessage(body);
	});

	it('are found in a body without end', () => {
		let deep: unknown = { message: 'Too deep' };
		for (let level = 0; level < 5000; level++) deep = { deep };
		expect(providerMessage(deep)).toBeUndefined();
	});
});

describe('a secret', () => {
	const KEY = 'pvk_live_51|Ab';

	it.each<[body: unknown, message: string]>([
		[{ message: 'No', password: 'hunter2', token: 'abc', api_key: 'def' }, 'No'],
		[{ errors: { password: ['hunter2'] } }, 'password: ***'],
		[{ errors: { password: ['It is too short.'] } }, 'password: It is too short.'],
		[{ info: { login_details: 'root and its word' } }, ''],
		[`The key ${KEY} is unknown`, 'The key *** is unknown'],
		[`See /keys/${encodeURIComponent(KEY)}`, 'See /keys/***'],
		['Bad token eyJhbGciOi.eyJzdWIi.abc-d_e', 'Bad token ***'],
		['Authorization: Bearer s3cr3tvalue', 'Authorization: Bearer ***'],
		['password=hunter2, "token": "abc"', 'password=***, "token": ***'],
		['{"message": "cut off, "password": "hunter2', '{"message": "cut off, "password": ***'],
		['<r><password>hunter2</password><x>No</x></r>', 'No'],
		[`Key ${'0123456789abcdef'.repeat(2)} unknown`, 'Key *** unknown'],
		[`Key ${'aB3'.repeat(12)} unknown`, 'Key *** unknown'],
		['See https://user:hunter2@x.example/', 'See https://***@x.example/'],
		[{ errors: ['a', `b ${KEY}`, 'c'] }, 'a; b ***; c'],
	])('is not shown: %j', (body, message) => {
		expect(providerMessage(body, [KEY]) ?? '').toBe(message);
	});

	it('is not shown in part where the text is cut', () => {
		expect(providerMessage(`${'x'.repeat(490)} ${KEY}`, [KEY])).toMatch(/x \*\*\*$/);
	});

	it.each([
		'Token expired, basic authentication required',
		'token: expired',
		'No VM 123e4567-e89b-12d3-a456-426614174000',
		'Unknown externalKey: article-17',
		'No payout po_w3n8k5j1ud6h at /v1/payouts/po_w3n8k5j1ud6h/verify',
	])('is not seen in "%s"', (text) => {
		expect(providerMessage(text, ['short'])).toBe(text);
	});
});
