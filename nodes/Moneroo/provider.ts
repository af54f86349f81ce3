import type { IDataObject } from 'n8n-workflow';
import { isObject } from '../shared/json';
import type { Call, Provider } from '../shared/operations/operation';
import { unreadable } from '../shared/operations/response';
import type { Result } from '../shared/result';
import { refusalIn } from '../shared/request/refusal';
import { fitsFilters } from './catalogue';
import { explainerFor, unusableResponse } from './errors';
import { providerMessage } from '../shared/request/providerMessage';
import { paymentMethod, payoutMethod } from './resources/methods';
import { payment } from './resources/payment';
import { payout } from './resources/payout';
import {
	MONEROO_BASE_URL,
	MONEROO_CREDENTIAL,
	MONEROO_RETRY_AFTER_MS,
	monerooAccount,
} from './signing';

/** What the engine has to know about Moneroo. */
export const MONEROO: Provider = {
	name: 'Moneroo',
	resources: [payment, paymentMethod, payout, payoutMethod],
	firstResource: payment.resource,
	credentialFor: () => MONEROO_CREDENTIAL,
	account: monerooAccount,
	baseUrl: MONEROO_BASE_URL,
	retryAfterMs: MONEROO_RETRY_AFTER_MS,
	decode,
	explain: explainerFor,
};

/** Records stand under `data`; `message` explains (provider page "Response format"). */
function decode(body: unknown, call: Call): Result<IDataObject[]> {
	const { operation, resource, values } = call;
	if (!isObject(body)) {
		const { message } = unreadable('Moneroo', operation, body);
		return { problem: unusableResponse(call, message) };
	}
	const { data } = body;
	const reason = providerMessage(body);
	const without = (what: string): Result<IDataObject[]> => ({
		problem: unusableResponse(
			call,
			`Moneroo's answer holds no ${what}${reason ? ` (${reason})` : ''}`,
		),
	});
	const { response } = operation;
	switch (response.kind) {
		case 'list':
			return Array.isArray(data)
				? { value: data.filter(isObject).filter((method) => fitsFilters(method, values)) }
				: without('list of methods');
		case 'record':
			if (isObject(data) && data.id) return { value: [data] };
			return without(response.isNew ? 'ID' : (resource.noun ?? 'record'));
		default: {
			const refusal = refusalIn(body, 'Moneroo', false);
			if (refusal) return { problem: refusal };
			// What Moneroo answers to a marked payment is not documented.
			return { value: [{ success: true, ...(isObject(data) && data) }] };
		}
	}
}
