import { jsonReply } from '../shared/replies.cjs';
import type { JsonObject, ReceivedRequest, Reply } from '../shared/types.cjs';
import { decodePercent } from '../shared/uri.cjs';
import { accessByTemporaryToken, accessByUserToken } from './access.cjs';
import { fail, failText } from './errors.cjs';
import { exportFulfillment, exportSubscribers, importSubscribers } from './jobs.cjs';
import { upsertResource } from './resources.cjs';
import { withUsers } from './seed.cjs';
import type { IMonezaState } from './state.cjs';
import { upsertSubscriber } from './subscribers.cjs';

/** `/api/{family}/{access key}/{rest}` */
export interface Address {
	family: 'Property' | 'Resource' | 'TemporaryUserToken';
	accessKey: string;
	/** Decoded. */
	rest: string[];
}

export function parseAddress(path: string): Address | undefined {
	const [, family, accessKey, rest] =
		/^\/api\/(Property|Resource|TemporaryUserToken)\/([^/]+)((?:\/[^/]+)*)$/.exec(path) ?? [];
	if (family === undefined) return undefined;
	const segments = rest.split('/').slice(1).map(decodePercent);
	return { family: family as Address['family'], accessKey, rest: segments };
}

export function route(request: ReceivedRequest, address: Address, state: IMonezaState): Reply {
	const query = new URLSearchParams(request.rawQuery);
	const [first, second, third] = address.rest;
	if (address.family !== 'Property') {
		if (request.method !== 'GET' || first === undefined || second !== undefined) return notFound();
		return address.family === 'Resource'
			? accessByUserToken(state, first, query)
			: accessByTemporaryToken(state, first, query);
	}
	// The documentation asks for a content type with every body; the status is presumed.
	const isJson = /^(application|text)\/json\b/.test(request.headers['content-type'] ?? '');
	if (request.body.length > 0 && !isJson) return failText(415, 'Unsupported Media Type');
	const body = parseBody(request);
	if (!body) return fail(400, 'The body is not a JSON object.');
	switch (`${request.method} ${first ?? ''} ${address.rest.length}`) {
		case 'GET  0':
			return jsonReply(200, state.property);
		case 'GET Resource 1':
			return jsonReply(200, state.resources);
		case 'GET Resource 2':
			return readResource(state, second, query.get('includePropertyData') === 'true');
		case 'PUT Resource 2': {
			const groups = state.property.PricingGroups as JsonObject[];
			const wrong = upsertResource(state.resources, groups, second, body);
			// What a successful PUT answers is not known.
			return wrong === undefined ? { status: 200 } : fail(400, wrong);
		}
		case 'PUT ExternalSubscriber 2':
			return body.SubscriberKey === second
				? jsonReply(200, upsertSubscriber(state, body))
				: fail(400, 'SubscriberKey must be the key of the path.');
		case 'GET ExternalSubscriber 3':
			return third === 'LinkedUser' ? linkedUsers(state, second) : notFound();
		case 'POST ExternalSubscriberImport 1':
			return importSubscribers(state, body);
		case 'POST ExternalSubscriberExport 1':
			return exportSubscribers(state, body);
		case 'POST ExternalFulfillmentSubscriptionExport 1':
			return exportFulfillment(state, body);
		case 'GET CallbackResult 2': {
			const result = state.results.get(second);
			const live = result !== undefined && result.expiresAt > request.receivedAt;
			return live ? jsonReply(200, result.value) : fail(404, 'Callback result not found.');
		}
		default:
			return notFound();
	}
}

function readResource(state: IMonezaState, key: string, withProperty: boolean): Reply {
	const resource = state.resources.find(({ ExternalKey }) => ExternalKey === key);
	if (!resource) return fail(404, 'Resource not managed.');
	return jsonReply(200, withProperty ? { ...resource, Property: state.property } : resource);
}

function linkedUsers(state: IMonezaState, key: string): Reply {
	const known = state.subscribers.some(({ SubscriberKey }) => SubscriberKey === key);
	return known ? jsonReply(200, withUsers(key)) : fail(404, 'Subscriber not found.');
}

function parseBody({ body }: ReceivedRequest): JsonObject | undefined {
	if (body.length === 0) return {};
	try {
		const value: unknown = JSON.parse(body.toString('utf8'));
		const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
		return isObject ? (value as JsonObject) : undefined;
	} catch {
		return undefined;
	}
}

function notFound(): Reply {
	return fail(404, 'Not found.');
}
