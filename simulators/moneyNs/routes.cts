import { toSeconds } from '../shared/clock.cjs';
import { jsonReply, refused } from '../shared/replies.cjs';
import type { JsonObject, ReceivedRequest, Reply } from '../shared/types.cjs';
import { verifyPlatformToken } from './login.cjs';
import type { MoneyNsState, Session } from './state.cjs';

const PER_PAGE = 5;

export function fail(status: number, error: string, reason = error): Reply {
	return refused(jsonReply(status, { error }), reason);
}

/** The protected routes. All are invented: the provider documents none but its logins. */
export function protectedRoute(
	request: ReceivedRequest,
	{ userId }: Session,
	state: MoneyNsState,
): Reply {
	const query = new URLSearchParams(request.rawQuery);
	const path = request.path.replace(/^\/api\/v1\//, '');
	if (path === 'echo') {
		const { method, body } = request;
		const sent = { method, query: Object.fromEntries(query), body: body.toString('utf8') };
		return jsonReply(200, { data: { userId, ...sent } });
	}
	const [, owner] = /^users\/([^/]+)\/orders$/.exec(path) ?? [];
	if (path !== 'orders' && owner === undefined) return fail(404, 'Not found.');
	if (owner !== undefined && owner !== userId) return fail(403, 'This is not your account.');
	if (request.method !== 'GET') return fail(405, 'Method not allowed.');
	return jsonReply(200, page(state.orders, Number(query.get('page') ?? '1'), request.path));
}

function page(rows: JsonObject[], current: number, path: string): JsonObject {
	const last = Math.max(1, Math.ceil(rows.length / PER_PAGE));
	const link = (number: number) => (number < 1 || number > last ? null : `${path}?page=${number}`);
	return {
		data: rows.slice((current - 1) * PER_PAGE, current * PER_PAGE),
		links: { first: link(1), last: link(last), prev: link(current - 1), next: link(current + 1) },
		meta: { current_page: current, last_page: last, per_page: PER_PAGE, total: rows.length },
	};
}

const CHOICES: Record<string, string[]> = {
	lang: ['ro', 'en', 'de'],
	display: ['light', 'dark'],
	landing: ['true', 'false'],
};

/** The hosted checkout: a page for the end user's browser, opened by a signed link. */
export function checkoutPage(request: ReceivedRequest, state: MoneyNsState): Reply {
	const query = new URLSearchParams(request.rawQuery);
	const platform = state.platforms.find(({ code }) => code === query.get('platform'));
	if (!platform) return html(403, 'Unknown platform');
	for (const [name, choices] of Object.entries(CHOICES)) {
		const value = query.get(name);
		if (value !== null && !choices.includes(value)) return html(422, `Invalid ${name}`);
	}
	const token = query.get('token') ?? '';
	const payload = verifyPlatformToken(token, platform, toSeconds(request.receivedAt));
	if (typeof payload === 'string') return html(403, `Invalid link: ${payload}`);
	state.checkouts.push(payload);
	return html(200, `Checkout ${String(payload.request_id ?? '')}`);
}

function html(status: number, title: string): Reply {
	const escaped = title.replace(/[&<>]/g, (character) => `&#${character.charCodeAt(0)};`);
	const reply = {
		status,
		headers: { 'Content-Type': 'text/html; charset=utf-8' },
		body: `<!DOCTYPE html><html><body><h1>${escaped}</h1></body></html>`,
	};
	return status === 200 ? reply : refused(reply, title);
}
