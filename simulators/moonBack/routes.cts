import { jsonReply, refused } from '../shared/replies.cjs';
import type { JsonObject, ReceivedRequest, Reply } from '../shared/types.cjs';
import { decodePercent } from '../shared/uri.cjs';
import type { Collection } from './collections.cjs';
import { listPage } from './collections.cjs';

export interface MoonBackState {
	collections: Record<string, Collection>;
	/** Methods that were not switched on for the account. */
	inactive: Set<string>;
	/** Value of `Api-Version-Expires-At`; empty on the newest version. */
	versionExpiresAt: string;
}

export function fail(status: number, message: string, reason = message): Reply {
	return refused(jsonReply(status, { message }), reason);
}

export function route(request: ReceivedRequest, origin: string, state: MoonBackState): Reply {
	const [, name, id] = /^\/v2\/([^/]+)(?:\/([^/]+))?$/.exec(request.path) ?? [];
	if (name === undefined) return fail(404, 'Not found.');
	// The provider's status for a method that was not activated is not known.
	if (state.inactive.has(name)) return fail(403, 'This method is not activated for your account.');
	const query = new URLSearchParams(request.rawQuery);
	const body = parseBody(request);
	if (body === undefined) return fail(400, 'The body is not valid JSON.');
	if (name === 'echo') {
		const { method } = request;
		return jsonReply(200, { data: { method, query: Object.fromEntries(query), body } });
	}
	const collection = state.collections[name];
	if (!collection) return fail(404, 'Not found.');
	return id === undefined
		? list(request, collection, `${origin}${request.path}`, query, body)
		: item(request.method, collection, decodePercent(id), body);
}

function list(
	{ method }: ReceivedRequest,
	collection: Collection,
	path: string,
	query: URLSearchParams,
	body: JsonObject,
): Reply {
	if (method === 'GET') return jsonReply(200, listPage(collection, path, query));
	if (method !== 'POST') return fail(405, 'The method is not supported for this route.');
	const id = Math.max(0, ...collection.rows.map((row) => Number(row.id))) + 1;
	const row = { ...body, id, created_at: new Date().toISOString() };
	collection.rows.push(row);
	return jsonReply(201, { data: row });
}

function item(method: string, { rows }: Collection, id: string, body: JsonObject): Reply {
	const index = rows.findIndex((row) => String(row.id) === id);
	if (index < 0) return fail(404, 'Not found.');
	switch (method) {
		case 'GET':
			return jsonReply(200, { data: rows[index] });
		case 'PUT':
		case 'PATCH':
			Object.assign(rows[index], body, { id: rows[index].id });
			return jsonReply(200, { data: rows[index] });
		case 'DELETE':
			rows.splice(index, 1);
			return { status: 204 };
		default:
			return fail(405, 'The method is not supported for this route.');
	}
}

function parseBody({ headers, body }: ReceivedRequest): JsonObject | undefined {
	if (body.length === 0) return {};
	const text = body.toString('utf8');
	if (/^application\/x-www-form-urlencoded/.test(headers['content-type'] ?? '')) {
		return Object.fromEntries(new URLSearchParams(text));
	}
	try {
		return JSON.parse(text) as JsonObject;
	} catch {
		return undefined;
	}
}
