import { toSeconds } from '../shared/clock.cjs';
import { verifyRsaJwt } from '../shared/jwt.cjs';
import { jsonReply, refused } from '../shared/replies.cjs';
import type { JsonObject, ReceivedRequest, Reply } from '../shared/types.cjs';
import { decodePercent } from '../shared/uri.cjs';
import type { MoneyNsState, Platform, User } from './state.cjs';

/** Failed logins until an account is locked; our figure, the provider names none. */
const LOCK_AFTER = 5;

export type Login = { user: User } | { refused: Reply };

/** E-mail and password. */
export function loginByPassword({ headers, body }: ReceivedRequest, state: MoneyNsState): Login {
	const isJson = /^application\/json\b/.test(headers['content-type'] ?? '');
	const { email, password } = isJson ? parseObject(body) : {};
	if (typeof email !== 'string' || typeof password !== 'string') {
		const errors = { email: ['The email and password fields are required.'] };
		return deny(422, { message: 'The given data was invalid.', errors }, 'fields missing');
	}
	const user = state.users.find((candidate) => candidate.email === email);
	if (!user) return denyCredentials('unknown user');
	if (user.status === 'locked') return countFailure(user);
	if (user.password !== password) {
		user.failedLogins += 1;
		if (user.failedLogins >= LOCK_AFTER) user.status = 'locked';
		return denyCredentials('wrong password');
	}
	return admit(user);
}

/** A signed token in the header `Token`, for one of the platform's users. */
export function loginByPlatform(
	{ headers, path, receivedAt }: ReceivedRequest,
	state: MoneyNsState,
): Login {
	const code = decodePercent(path.split('/').at(-1) ?? '');
	const token = headers.token;
	if (typeof token !== 'string' || token === '') {
		return deny(400, { message: 'No token supplied.', errors: {} }, 'no token');
	}
	const platform = state.platforms.find((candidate) => candidate.code === code);
	if (!platform) return denyCredentials('unknown platform');
	const claims = verifyPlatformToken(token, platform, toSeconds(receivedAt));
	if (typeof claims === 'string') return denyCredentials(claims);
	const user = state.users.find(({ id, email }) =>
		claims.email === undefined ? id === claims.id : email === claims.email,
	);
	if (!user) return denyCredentials('unknown user');
	return user.status === 'locked' ? countFailure(user) : admit(user);
}

/** Returns the claims, or what is wrong with the token. */
export function verifyPlatformToken(
	token: string,
	platform: Platform,
	nowSeconds: number,
): JsonObject | string {
	const jwt = verifyRsaJwt(token, platform.publicKey, platform.algorithms);
	if ('reason' in jwt) return jwt.reason;
	const { expire } = jwt.claims;
	if (!Number.isInteger(expire)) return 'claim expire missing or not a number of seconds';
	// Ten digits are seconds; a number of ms would never end.
	if (Number(expire) > 9_999_999_999) return 'claim expire is not in seconds';
	return Number(expire) < nowSeconds ? 'token expired' : jwt.claims;
}

function admit(user: User): Login {
	if (user.status === 'inactive') {
		return deny(401, { error: 'Your account is inactive.' }, 'account inactive');
	}
	user.failedLogins = 0;
	return { user };
}

function countFailure(user: User): Login {
	user.failedLogins += 1;
	return deny(423, { error: 'Your account is locked.' }, 'account locked');
}

function denyCredentials(reason: string): Login {
	return deny(403, { error: 'The credentials are wrong.' }, reason);
}

function deny(status: number, body: object, reason: string): Login {
	return { refused: refused(jsonReply(status, body), reason) };
}

function parseObject(body: Buffer): JsonObject {
	try {
		const value: unknown = JSON.parse(body.toString('utf8'));
		return typeof value === 'object' && value !== null ? (value as JsonObject) : {};
	} catch {
		return {};
	}
}
