import { NodeApiError } from 'n8n-workflow';
import type { Action } from '../../../nodes/LunaNode/action';
import { findAction } from '../../../nodes/LunaNode/resources';
import { callAction, connect } from '../../../nodes/LunaNode/transport';
import { CredentialError } from '../../../nodes/shared/errors';
import { connectionError, execution, httpError, success, type Answering } from './context';

const call = async (path: string, answering: Answering) => {
	const [category, action] = path.split('/');
	const { context, calls } = execution({ parameters: [{}], answering });
	const values = { vm_id: '82cb' };
	const running = callAction(await connect(context), {
		category,
		action: findAction(category, action) as Action,
		values,
		itemIndex: 4,
	}).catch((error: unknown) => error as NodeApiError);
	await jest.advanceTimersByTimeAsync(10_000);
	const data = await running;
	return { data, error: data as NodeApiError, calls };
};

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

describe('callAction', () => {
	it('gives the data of the answer', async () => {
		const { data } = await call('vm/info', () => success({ info: {} }));
		expect(data).toEqual({ info: {} });
	});

	it('repeats a read that was lost on the way', async () => {
		let attempts = 0;
		const { data, calls } = await call('vm/info', () =>
			++attempts < 3 ? connectionError('ECONNRESET') : success({ info: {} }),
		);
		expect(data).toEqual({ info: {} });
		expect(calls).toHaveLength(3);
	});

	it.each([connectionError('ECONNRESET'), connectionError('ETIMEDOUT'), httpError(502)])(
		'does not repeat a write after %s, and says that it may have been carried out',
		async (thrown) => {
			const { error, calls } = await call('vm/start', () => thrown);
			expect(calls).toHaveLength(1);
			expect(error).toBeInstanceOf(NodeApiError);
			expect(error.description).toContain('may have carried the request out');
			expect(error.failure).toEqual({ cause: 'temporarily-unavailable' });
		},
	);

	it('repeats a write whose connection was refused', async () => {
		const { error, calls } = await call('vm/start', () => connectionError('ECONNREFUSED'));
		expect(calls.length).toBeGreaterThan(1);
		expect(error.message).toContain('LunaNode could not be reached, so the request was not sent');
	});

	it('repeats after 429, and explains it when that does not help', async () => {
		const { error, calls } = await call('vm/start', () =>
			httpError(429, '', { 'retry-after': '1' }),
		);
		expect(calls.length).toBeGreaterThan(1);
		expect(error.httpCode).toBe('429');
		expect(error.failure).toEqual({ cause: 'rate-limited', retryAfterMs: 1000 });
	});

	it('does not repeat what LunaNode understood and refused', async () => {
		const { calls } = await call('vm/info', () => ({ success: 'no', error: 'invalid vm' }));
		expect(calls).toHaveLength(1);
	});

	it("passes on this package's own reason not to send", async () => {
		const { error } = await call('vm/info', () => {
			const reason = new CredentialError("The 'API Key' of the credential is empty");
			return Object.assign(new Error('wrapped by n8n'), { cause: reason });
		});
		expect(error.message).toBe("The 'API Key' of the credential is empty");
		expect(error.failure).toEqual({ cause: 'credential-invalid' });
		expect(error.context.itemIndex).toBe(4);
	});

	it('keeps what was sent and answered out of the error', async () => {
		const { error } = await call('vm/start', () =>
			httpError(500, { login_details: 'password: geheim' }),
		);
		const everything = JSON.stringify({ ...error, message: error.message });
		expect(everything).not.toMatch(/geheim|req=/);
		expect(error.cause).toBeUndefined();
	});
});
