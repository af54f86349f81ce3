import { jsonReply } from '../shared/replies.cjs';
import type { JsonObject, ReceivedRequest, Reply } from '../shared/types.cjs';
import { decodePercent } from '../shared/uri.cjs';
import { PAYMENT_METHODS, PAYOUT_METHODS, catalogueItem } from './catalogue.cjs';
import type { MonerooState } from './commands.cjs';
import { errorReply } from './errors.cjs';
import type { Kind } from './transactions.cjs';
import { validatePayment, validatePayout } from './validation.cjs';
import { checkoutUrl, retrieveView, verifyView } from './views.cjs';

const CATALOGUES: Record<string, typeof PAYMENT_METHODS> = {
	'/utils/payment/methods': PAYMENT_METHODS,
	'/utils/payout/methods': PAYOUT_METHODS,
};

/** The catalogues ask for no key, and have no `/v1`. */
export function catalogue({ method, path }: ReceivedRequest): Reply | undefined {
	const methods = method === 'GET' ? CATALOGUES[path] : undefined;
	if (!methods) return undefined;
	return jsonReply(200, { message: 'OK', data: methods.map(catalogueItem), errors: null });
}

export function route(request: ReceivedRequest, state: MonerooState): Reply {
	const { method, path } = request;
	const [, kindWord, name, verb] =
		/^\/v1\/(payments|payouts)\/([^/]+)(?:\/([^/]+))?$/.exec(path) ?? [];
	const kind: Kind = kindWord === 'payouts' ? 'payout' : 'payment';
	if (method === 'POST' && name === 'initialize' && verb === undefined) {
		return initialize(kind, request, state);
	}
	const row = name === undefined ? undefined : state.transactions.find(kind, decodePercent(name));
	if (method === 'GET' && name !== undefined && (verb === undefined || verb === 'verify')) {
		if (!row) return notFound(kind, state);
		if (verb === 'verify') state.transactions.askGateway(row);
		const data = verb === 'verify' ? verifyView(row) : retrieveView(row);
		return jsonReply(200, { message: `${label(kind)} found.`, data, errors: null });
	}
	if (method === 'POST' && kind === 'payment' && verb === 'process') {
		if (!row) return notFound(kind, state);
		state.transactions.markProcessed(row);
		return jsonReply(200, { message: 'Payment processed.', data: verifyView(row), errors: null });
	}
	const message = `The route ${path.slice(1)} could not be found.`;
	return errorReply(404, message, {}, state.errorShape);
}

function initialize(kind: Kind, request: ReceivedRequest, state: MonerooState): Reply {
	const body = parseBody(request);
	if (!body) return errorReply(400, 'The request body is not valid JSON.', {}, state.errorShape);
	const { missing, invalid } = kind === 'payment' ? validatePayment(body) : validatePayout(body);
	const [firstMissing] = Object.values(missing);
	if (firstMissing) return errorReply(400, firstMissing, missing, state.errorShape);
	const [firstInvalid] = Object.values(invalid);
	if (firstInvalid) return errorReply(422, firstInvalid, invalid, state.errorShape);
	if (!PAYMENT_METHODS.some(({ currency }) => currency === body.currency)) {
		const message = 'No payment methods enabled for this currency';
		return errorReply(422, message, { currency: message }, state.errorShape);
	}
	const row = state.transactions.add(kind, body);
	const data = kind === 'payment' ? { id: row.id, checkout_url: checkoutUrl(row) } : { id: row.id };
	const success = kind === 'payout' ? { success: true } : {};
	return jsonReply(201, { ...success, message: `${label(kind)} created.`, data, errors: null });
}

/** A body that does not say it is JSON is not read, as in the framework the provider seems to use. */
function parseBody({ headers, body }: ReceivedRequest): JsonObject | undefined {
	if (!/^application\/json\b/.test(headers['content-type'] ?? '')) return {};
	try {
		const value: unknown = JSON.parse(body.toString('utf8'));
		return typeof value === 'object' && value !== null ? (value as JsonObject) : undefined;
	} catch {
		return undefined;
	}
}

function notFound(kind: Kind, { errorShape }: MonerooState): Reply {
	return errorReply(404, `${label(kind)} not found.`, {}, errorShape);
}

function label(kind: Kind): string {
	return kind === 'payment' ? 'Payment' : 'Payout';
}
