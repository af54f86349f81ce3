import { NodeApiError, type IDataObject } from 'n8n-workflow';
import { CredentialError } from '../../../../nodes/shared/errors';
import { send, sendRequest, type ApiRequest } from '../../../../nodes/shared/request/client';
import { ACME } from '../operations/acme';
import { connectionError, execution, httpError, type Answering } from '../operations/context';

const explain = { provider: 'Acme', wordsIn: () => undefined };

const READ: ApiRequest = { method: 'GET', path: '/things', isRead: true };
const WRITE: ApiRequest = { method: 'POST', path: '/things', body: { name: 'a' }, isRead: false };

let keys = 0;

/** Sends with a key of its own: a 429 holds everybody on the same key. */
const call = async (request: ApiRequest, answering: Answering) => {
	const { context, calls } = execution({ parameters: [{}], answering });
	const connection = { context, credentialType: 'acmeApi', credential: { key: `k${++keys}` } };
	const running = sendRequest(connection, request, ACME, explain, 4).then(
		({ body }) => body,
		(error: unknown) => error,
	);
	await jest.advanceTimersByTimeAsync(10_000);
	const data = await running;
	return { data, error: data as NodeApiError, calls };
};

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

describe('sendRequest', () => {
	it('gives the response', async () => {
		const { data } = await call(READ, () => ({ id: '1' }));
		expect(data).toEqual({ id: '1' });
	});

	it('repeats a read that was lost on the way', async () => {
		let attempts = 0;
		const { data, calls } = await call(READ, () =>
			++attempts < 3 ? connectionError('ECONNRESET') : { id: '1' },
		);
		expect(data).toEqual({ id: '1' });
		expect(calls).toHaveLength(3);
	});

	it.each([connectionError('ECONNRESET'), connectionError('ETIMEDOUT'), httpError(502)])(
		'does not repeat a write after %s, and says that it may have been carried out',
		async (thrown) => {
			const { error, calls } = await call(WRITE, () => thrown);
			expect(calls).toHaveLength(1);
			expect(error).toBeInstanceOf(NodeApiError);
			expect(error.description).toContain('may have carried the request out');
			expect(error.failure).toEqual({ cause: 'temporarily-unavailable' });
		},
	);

	it('repeats a write whose connection was refused', async () => {
		const { error, calls } = await call(WRITE, () => connectionError('ECONNREFUSED'));
		expect(calls.length).toBeGreaterThan(1);
		expect(error.message).toContain('Acme could not be reached, so the request was not sent');
	});

	it('repeats after 429, and explains it when that does not help', async () => {
		const { error, calls } = await call(WRITE, () => httpError(429, '', { 'retry-after': '1' }));
		expect(calls.length).toBeGreaterThan(1);
		expect(error.httpCode).toBe('429');
		expect(error.failure).toEqual({ cause: 'rate-limited', retryAfterMs: 1000 });
	});

	it("passes on this package's own reason not to send", async () => {
		const { error } = await call(READ, () => {
			const reason = new CredentialError("The 'API Key' of the credential is empty");
			return Object.assign(new Error('wrapped by n8n'), { cause: reason });
		});
		expect(error.message).toBe("The 'API Key' of the credential is empty");
		expect(error.failure).toEqual({ cause: 'credential-invalid' });
		expect(error.context.itemIndex).toBe(4);
	});

	it('keeps what was sent and answered out of the error', async () => {
		const { error } = await call(WRITE, () =>
			httpError(500, { login_details: 'password: geheim' }),
		);
		const everything = JSON.stringify({ ...error, message: error.message });
		expect(everything).not.toMatch(/geheim|req=/);
		expect(error.cause).toBeUndefined();
	});
});

describe('send', () => {
	const sent = async (request: ApiRequest, endsAt?: number) => {
		const { context, calls } = execution({ parameters: [{}] });
		const credential = { key: 'k', maxWaitSeconds: 600 };
		await send({ context, credentialType: 'acmeApi', credential, endsAt }, request, ACME);
		return calls[0];
	};

	it.each<[what: string, request: ApiRequest, options: IDataObject]>([
		['JSON', WRITE, { body: { name: 'a' }, json: true }],
		[
			'a text as it is, which says what it is',
			{ ...WRITE, body: '{"id":9007199254740993}' },
			{
				body: '{"id":9007199254740993}',
				headers: { Accept: 'application/json', 'Content-Type': 'application/json' },
			},
		],
		['a query', { ...READ, query: { a: ['1', '2'] } }, { qs: { a: ['1', '2'] } }],
		['a limit for its silence', { ...READ, timeoutMs: 200 }, { timeout: 200 }],
	])('sends %s', async (_, request, options) => {
		expect((await sent(request)).options).toMatchObject(options);
	});

	it('asks for a stream where a file is awaited', async () => {
		const { options } = await sent({ ...READ, encoding: 'stream' });
		expect(options).toMatchObject({ encoding: 'stream' });
		expect(options).not.toHaveProperty('json');
	});

	it('signs with the credential that it is given, which waits no longer than there is time', async () => {
		const { credential } = await sent(READ);
		expect(credential).toEqual({ key: 'k', maxWaitSeconds: 600 });
		const hurried = await sent(READ, Date.now() + 5000);
		expect(Number(hurried.credential.maxWaitSeconds)).toBeLessThanOrEqual(5);
		expect(hurried.options.timeout).toBeLessThanOrEqual(5000);
	});
});
