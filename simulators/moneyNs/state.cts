import { randomBytes } from 'node:crypto';
import type { Clock } from '../shared/clock.cjs';
import type { JsonObject } from '../shared/types.cjs';

export interface User {
	/** UUID */
	id: string;
	email: string;
	password: string;
	status: 'active' | 'inactive' | 'locked';
	failedLogins: number;
}

export interface Platform {
	/** What stands in the path of the login. */
	code: string;
	/** SPKI PEM */
	publicKey: string;
	algorithms: string[];
}

export interface Session {
	token: string;
	userId: string;
	/** ms since the epoch */
	until: number;
	revoked: boolean;
}

export interface MoneyNsState {
	users: User[];
	platforms: Platform[];
	sessions: Session[];
	/** Successful logins, by either way. */
	logins: number;
	/** Rows of the invented list of orders. */
	orders: JsonObject[];
	/** Payloads of the checkout links that were opened. */
	checkouts: JsonObject[];
}

export const JOHN_ID = '3f0f2c1e-8d4b-4a6e-9c57-1b2a3c4d5e6f';

export function seedUsers(): User[] {
	return [
		user(JOHN_ID, 'john@email.com', 'active'),
		user('6a7b8c9d-0e1f-4a2b-8c3d-4e5f60718293', 'idle@email.com', 'inactive'),
		user('9d8c7b6a-5f4e-4d3c-8b2a-190817263544', 'locked@email.com', 'locked'),
	];
}

function user(id: string, email: string, status: User['status']): User {
	return { id, email, password: 'simulated-Password-1', status, failedLogins: 0 };
}

export function seedOrders(): JsonObject[] {
	return Array.from({ length: 12 }, (_, index) => ({
		id: `00000000-0000-4000-8000-${String(index + 1).padStart(12, '0')}`,
		status: index % 3 === 0 ? 'pending' : 'completed',
		symbol: 'ETH',
		amount: `0.${String(index + 1).padStart(18, '0')}`,
		created: iso(Date.UTC(2025, 0, index + 1)),
	}));
}

/** Opens a session for `ttl` seconds and returns the provider's `data`. */
export function openSession(
	state: MoneyNsState,
	{ id: userId }: User,
	ttl: number,
	now: Clock,
): JsonObject {
	const created = now();
	const token = `${state.sessions.length + 1}|${randomBytes(20).toString('hex')}`;
	state.sessions.push({ token, userId, until: created + ttl * 1000, revoked: false });
	state.logins += 1;
	// In the provider's samples `until` lies some microseconds before `created` + `ttl`.
	return { id: token, userId, ttl, until: iso(created + ttl * 1000), created: iso(created, 44) };
}

export function findSession(state: MoneyNsState, token: string, now: number): Session | undefined {
	return state.sessions.find(
		(session) => session.token === token && !session.revoked && session.until > now,
	);
}

function iso(milliseconds: number, microseconds = 0): string {
	const fraction = String(microseconds).padStart(3, '0');
	return new Date(milliseconds).toISOString().replace('Z', `${fraction}Z`);
}
