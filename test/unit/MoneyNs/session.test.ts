import {
	LoginFailedError,
	loginId,
	LoginRefusedError,
	Sessions,
	type Session,
} from '../../../nodes/MoneyNs/session';

const IDENTITY = loginId(['https://example.com', 'nathan@example.com', 'password']);
const OTHER = loginId(['https://example.com', 'nathan@example.com', 'other password']);
const DAY = 86_400_000;

function logins() {
	let count = 0;
	const logIn = jest.fn(async (): Promise<Session> => {
		await Promise.resolve();
		count += 1;
		return { token: `token-${count}`, userId: 'u', validUntil: Date.now() + DAY };
	});
	return logIn;
}

afterEach(() => {
	jest.useRealTimers();
});

it('logs in once for any number of parallel items', async () => {
	const [sessions, logIn] = [new Sessions(), logins()];
	const items = Array.from({ length: 200 }, async () => await sessions.renew(IDENTITY, '', logIn));
	expect(new Set((await Promise.all(items)).map(({ token }) => token))).toEqual(
		new Set(['token-1']),
	);
	expect(logIn).toHaveBeenCalledTimes(1);
});

it('gives latecomers the session that is there already', async () => {
	const [sessions, logIn] = [new Sessions(), logins()];
	await sessions.renew(IDENTITY, '', logIn);
	expect((await sessions.renew(IDENTITY, '', logIn)).token).toBe('token-1');
	expect(logIn).toHaveBeenCalledTimes(1);
});

it('logs in once more when that session was refused, for all who were refused', async () => {
	const [sessions, logIn] = [new Sessions(), logins()];
	await sessions.renew(IDENTITY, '', logIn);
	const items = Array.from(
		{ length: 50 },
		async () => await sessions.renew(IDENTITY, 'token-1', logIn),
	);
	await Promise.all(items);
	expect((await sessions.renew(IDENTITY, 'token-1', logIn)).token).toBe('token-2');
	expect(logIn).toHaveBeenCalledTimes(2);
});

it('logs in anew when the session has ended', async () => {
	jest.useFakeTimers();
	const [sessions, logIn] = [new Sessions(), logins()];
	await sessions.renew(IDENTITY, '', logIn);
	jest.advanceTimersByTime(DAY + 1);
	expect((await sessions.renew(IDENTITY, '', logIn)).token).toBe('token-2');
});

it('logs in anew in the last five minutes of a session', async () => {
	jest.useFakeTimers();
	const [sessions, logIn] = [new Sessions(), logins()];
	await sessions.renew(IDENTITY, '', logIn);
	jest.advanceTimersByTime(DAY - 5 * 60_000 - 1);
	expect((await sessions.renew(IDENTITY, '', logIn)).token).toBe('token-1');
	jest.advanceTimersByTime(1);
	expect((await sessions.renew(IDENTITY, '', logIn)).token).toBe('token-2');
});

it('keeps accounts apart', async () => {
	const [sessions, logIn] = [new Sessions(), logins()];
	await sessions.renew(IDENTITY, '', logIn);
	await sessions.renew(OTHER, '', logIn);
	expect(logIn).toHaveBeenCalledTimes(2);
});

describe('the token to send', () => {
	it('is the stored one, until it was refused', async () => {
		const [sessions, logIn] = [new Sessions(), logins()];
		expect(sessions.tokenFor(IDENTITY, undefined)).toBeUndefined();
		expect(sessions.tokenFor(IDENTITY, 'stored')).toBe('stored');
		await sessions.renew(IDENTITY, 'stored', logIn);
		expect(sessions.tokenFor(IDENTITY, 'stored')).toBe('token-1');
		expect(sessions.tokenFor(IDENTITY, undefined)).toBe('token-1');
		expect(sessions.tokenFor(OTHER, undefined)).toBeUndefined();
	});

	it('is the stored one of another process, which has logged in since', async () => {
		const [sessions, logIn] = [new Sessions(), logins()];
		await sessions.renew(IDENTITY, '', logIn);
		expect(sessions.tokenFor(IDENTITY, 'newer')).toBe('newer');
	});
});

describe('a refused login', () => {
	const refused = () =>
		jest.fn(async (): Promise<Session> => {
			await Promise.resolve();
			throw new LoginRefusedError('The account is locked');
		});

	it('is tried once for any number of items, each of which is told', async () => {
		const [sessions, logIn] = [new Sessions(), refused()];
		const ask = async () =>
			await sessions.renew(IDENTITY, '', logIn).catch((error: Error) => error.message);
		const parallel = await Promise.all(Array.from({ length: 100 }, ask));
		const later = [await ask(), await ask()];
		expect(
			[...parallel, ...later].every((text) => String(text).includes('The account is locked')),
		).toBe(true);
		expect(logIn).toHaveBeenCalledTimes(1);
	});

	it('says when it will be tried again', async () => {
		jest.useFakeTimers({ now: Date.parse('2026-01-01T10:00:00Z') });
		const [sessions, logIn] = [new Sessions(), refused()];
		await expect(sessions.renew(IDENTITY, '', logIn)).rejects.toThrow('The account is locked');
		await expect(sessions.renew(IDENTITY, '', logIn)).rejects.toThrow(
			/not try .* before 10:05 UTC/,
		);
		jest.advanceTimersByTime(5 * 60_000);
		await expect(sessions.renew(IDENTITY, '', logIn)).rejects.toThrow('The account is locked');
		expect(logIn).toHaveBeenCalledTimes(2);
	});

	it('keeps nobody waiting when the clock was a year ahead at the refusal', async () => {
		jest.useFakeTimers({ now: new Date('2031-01-01T10:00:00Z'), doNotFake: ['nextTick'] });
		const [sessions, logIn] = [new Sessions(), refused()];
		await expect(sessions.renew(IDENTITY, '', logIn)).rejects.toThrow('The account is locked');
		jest.setSystemTime(new Date('2030-01-01T10:00:00Z'));
		await expect(sessions.renew(IDENTITY, '', logIn)).rejects.toThrow('The account is locked');
		expect(logIn).toHaveBeenCalledTimes(2);
	});

	it('does not keep a corrected credential waiting', async () => {
		const sessions = new Sessions();
		await expect(sessions.renew(IDENTITY, '', refused())).rejects.toThrow();
		const session = await sessions.renew(OTHER, '', logins());
		expect(session.token).toBe('token-1');
	});

	it('is not assumed after a failure, which is tried again after ten seconds', async () => {
		jest.useFakeTimers();
		const sessions = new Sessions();
		const failing = jest.fn(async (): Promise<Session> => {
			return await Promise.reject(new LoginFailedError('No answer'));
		});
		await expect(sessions.renew(IDENTITY, '', failing)).rejects.toThrow('No answer');
		jest.advanceTimersByTime(9_999);
		await expect(sessions.renew(IDENTITY, '', failing)).rejects.toThrow('for 1 s');
		expect(failing).toHaveBeenCalledTimes(1);
		jest.advanceTimersByTime(1);
		expect((await sessions.renew(IDENTITY, '', logins())).token).toBe('token-1');
	});

	it('is not assumed after an error of another kind', async () => {
		const [sessions, logIn] = [new Sessions(), logins()];
		const lost = async (): Promise<Session> => await Promise.reject(new Error('lost'));
		await expect(sessions.renew(IDENTITY, '', lost)).rejects.toThrow('lost');
		expect((await sessions.renew(IDENTITY, '', logIn)).token).toBe('token-1');
	});
});
