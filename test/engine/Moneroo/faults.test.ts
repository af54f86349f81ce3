import type { INodeParameters } from 'n8n-workflow';
import { startMoneroo, type MonerooSimulator } from '../../../simulators/moneroo/index.cjs';
import type { Fault } from '../../../simulators/shared/faults.cjs';
import { metadata, PAYMENT, PAYOUT, runMoneroo } from './node';

const READ: INodeParameters = {
	resource: 'payment',
	operation: 'verify',
	paymentId: 'py_demo0001aaaa',
};
const REFERENCE = { additionalFields: { metadata: metadata(['order', 'A-77']) } };

let moneroo: MonerooSimulator;
let keys = 0;

beforeEach(async () => {
	// A 429 holds everybody on the same key, which must not reach into the next test.
	moneroo = await startMoneroo({ secretKeys: [`pvk_sandbox_${++keys}|01SIMULATED`] });
});
afterEach(async () => await moneroo.close());

async function run(parameters: INodeParameters, fault: Fault, credential = {}) {
	moneroo.faults.add(fault);
	const secretKey = `pvk_sandbox_${keys}|01SIMULATED`;
	const used = { secretKey, ...credential };
	const result = await runMoneroo(moneroo, parameters, { credential: used });
	expect(result.stored).not.toContain(secretKey);
	return {
		requests: moneroo.journal.entries.length,
		processed: moneroo.journal.processed.length,
		message: result.error?.message,
		description: result.error?.description ?? '',
		json: result.items[0]?.json,
	};
}

const FAULTS: Record<string, Fault> = {
	'a reset before processing': { kind: 'resetBefore' },
	'a reset after processing': { kind: 'resetAfter' },
	'a reset in the middle of the answer': { kind: 'resetDuring' },
	'429 with Retry-After': { kind: 'status', status: 429, retryAfter: 1 },
	'HTTP 500': { kind: 'status', status: 500 },
	'HTTP 503': { kind: 'status', status: 503, body: '<html>Maintenance</html>' },
	'a web page': { kind: 'html' },
	'half an answer': { kind: 'truncatedJson' },
	'an empty answer': { kind: 'emptyBody' },
	'a redirect': { kind: 'redirect', location: 'http://127.0.0.1:9/' },
};

describe('a read', () => {
	it.each<[fault: string, requests: number, message: RegExp | undefined]>([
		['a reset before processing', 2, undefined],
		['a reset after processing', 2, undefined],
		['a reset in the middle of the answer', 2, undefined],
		['429 with Retry-After', 2, undefined],
		['HTTP 500', 2, undefined],
		['HTTP 503', 2, undefined],
		['a web page', 1, /^Moneroo answered with a web page/],
		['half an answer', 1, /^Moneroo's answer is cut off/],
		['an empty answer', 1, /^Moneroo answered without any data/],
		['a redirect', 1, /307/],
	])('meets %s: %i requests', async (name, requests, message) => {
		const seen = await run(READ, FAULTS[name]);
		expect(seen.requests).toBe(requests);
		if (message) expect(seen.message).toMatch(message);
		else expect(seen.json).toMatchObject({ id: 'py_demo0001aaaa' });
		expect(seen.message ?? '').not.toContain('accepted');
	});

	it('is repeated when the answer takes too long', async () => {
		const slow: Fault = { kind: 'delay', ms: 60_000 };
		const seen = await run({ ...READ, requestOptions: { timeout: 200 } }, slow);
		expect(seen).toMatchObject({ requests: 2, json: { id: 'py_demo0001aaaa' } });
	});

	it('is given up in the end', async () => {
		const seen = await run(READ, { kind: 'status', status: 500, times: 'always' });
		expect(seen).toMatchObject({ requests: 3, message: 'Moneroo: Simulated answer' });
	});
});

describe.each([
	['payment', PAYMENT],
	['payout', PAYOUT],
] as const)('initializing a %s', (noun, parameters) => {
	it.each<[fault: string, processed: number, message: string]>([
		['a reset before processing', 0, 'the connection ended before an answer came'],
		['a reset after processing', 1, 'the connection ended before an answer came'],
		['a reset in the middle of the answer', 1, 'the connection ended before an answer came'],
		['HTTP 500', 0, 'Moneroo answered with HTTP status 500 (Simulated answer)'],
		['HTTP 503', 0, 'Moneroo answered with HTTP status 503 (Maintenance)'],
		['a web page', 1, 'Moneroo answered with a web page instead of data'],
		['half an answer', 1, "Moneroo's answer is cut off or is not JSON"],
		['an empty answer', 1, 'Moneroo answered without any data'],
	])('is sent once when it meets %s', async (name, processed, what) => {
		const seen = await run({ ...parameters, ...REFERENCE }, FAULTS[name]);
		expect(seen).toMatchObject({ requests: 1, processed });
		expect(seen.message).toBe(`The ${noun} may have been accepted: ${what}`);
		expect(seen.description).toContain('It was not sent again');
		expect(seen.description).toContain(`among the ${noun}s in the Moneroo dashboard`);
		expect(seen.description).toContain(
			`${parameters.amount} ${parameters.currency}, description '${parameters.transaction_description}', order = A-77`,
		);
	});

	it('is sent once when the answer takes too long', async () => {
		const requestOptions = { timeout: 200 };
		const slow: Fault = { kind: 'delay', ms: 60_000 };
		const seen = await run({ ...parameters, requestOptions }, slow);
		expect(seen).toMatchObject({ requests: 1, processed: 1 });
		expect(seen.message).toMatch(new RegExp(`^The ${noun} may have been accepted`));
	});

	it('is repeated after 429, because that one was refused', async () => {
		const seen = await run(parameters, FAULTS['429 with Retry-After']);
		expect(seen).toMatchObject({ requests: 2, processed: 1, message: undefined });
	});

	it('waits a minute after a 429 that does not say how long, or says that it may not', async () => {
		const seen = await run(parameters, { kind: 'status', status: 429 }, { maxWaitSeconds: 59 });
		expect(seen).toMatchObject({ requests: 1, processed: 0 });
		expect(seen.message).toMatch(/rate limit of Moneroo.*was not sent/);
		expect(seen.description).toMatch(
			/in about 60 seconds, and the .Longest Wait. of the credential is 59/,
		);
	});

	it('is repeated while no connection is made, and says that nothing was sent', async () => {
		const gone = await startMoneroo();
		await gone.close();
		const seen = await run(parameters, { kind: 'html' }, { baseUrl: gone.url });
		expect(seen).toMatchObject({ requests: 0, processed: 0 });
		expect(seen.message).toMatch(
			new RegExp(`^Moneroo could not be reached, so the ${noun} was not sent: .*ECONNREFUSED`),
		);
	});

	it('is not accepted without an ID', async () => {
		const body = JSON.stringify({ message: 'Queued.', data: {}, errors: null });
		const seen = await run(parameters, { kind: 'status', status: 202, body });
		expect(seen.message).toBe(
			`The ${noun} may have been accepted: Moneroo's answer holds no ID (Queued.)`,
		);
	});

	it.each([400, 401, 403, 404, 422])('may be corrected after HTTP %i', async (status) => {
		const seen = await run(parameters, { kind: 'status', status, times: 'always' });
		expect(seen.processed).toBe(0);
		expect(seen.message).toBe('Moneroo: Simulated answer');
		expect(seen.description).not.toContain('accepted');
	});

	it('does not follow a redirect', async () => {
		const seen = await run(parameters, FAULTS['a redirect']);
		expect(seen).toMatchObject({ requests: 1, processed: 0 });
		expect(seen.description).toContain('redirect');
	});
});

describe('marking a payment', () => {
	const MARK = { resource: 'payment', operation: 'markAsProcessed', paymentId: 'py_demo0001aaaa' };

	it.each(['a reset after processing', 'HTTP 500', 'a web page'])(
		'is sent once: %s',
		async (name) => {
			const seen = await run(MARK, FAULTS[name]);
			expect(seen.requests).toBe(1);
			expect(seen.message).toBeDefined();
			expect(seen.description).toContain('may have');
		},
	);

	it('explains that it has to be switched on', async () => {
		const seen = await run(MARK, { kind: 'status', status: 403 });
		expect(seen.description).toContain('beta');
	});
});

describe('what Moneroo says about a field', () => {
	it.each([
		['objects', 'Moneroo: The method mtn_cm pays out in XAF. (currency)'],
		['fields', 'Moneroo: The method mtn_cm pays out in XAF. (currency)'],
		['strings', 'Moneroo: The method mtn_cm pays out in XAF.'],
		['null', 'Moneroo: The method mtn_cm pays out in XAF.'],
	] as const)('reads well when errors are %s', async (shape, message) => {
		moneroo.commands.setErrorShape({ shape });
		const harmless: Fault = { kind: 'delay', ms: 0 };
		const seen = await run({ ...PAYOUT, currency: 'USD' }, harmless);
		expect(seen).toMatchObject({ message, processed: 0 });
	});

	it('comes with what to do about it where that is known', async () => {
		const words = 'No payment methods enabled for this currency';
		const body = JSON.stringify({ message: words, errors: null });
		const seen = await run(PAYMENT, { kind: 'status', status: 422, body });
		expect(seen).toMatchObject({ message: `Moneroo: ${words}` });
		expect(seen.description).toContain('Connect a gateway');
	});
});
