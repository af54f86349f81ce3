import type { Field } from '../shared/operations/field';
import type { Provider } from '../shared/operations/operation';
import { DROPDOWNS } from './dropdowns';
import { explainerFor } from './errors';
import { toRecords } from './records';
import { CATEGORIES } from './resources';
import { readEnvelope } from './response';
import { LUNANODE_BASE_URL, LUNANODE_CREDENTIAL, lunaNodeAccount } from './signing';

/** LunaNode documents no limit and so no wait either; in ms. */
const RETRY_AFTER_MS = 60_000;

/** What the engine has to know about LunaNode. */
export const LUNANODE: Provider = {
	name: 'LunaNode',
	resources: CATEGORIES,
	firstResource: 'vm',
	credentialFor: () => LUNANODE_CREDENTIAL,
	account: lunaNodeAccount,
	dropdowns: DROPDOWNS,
	baseUrl: LUNANODE_BASE_URL,
	retryAfterMs: RETRY_AFTER_MS,
	route: ({ resource, operation }) => ({
		method: 'POST',
		path: `/api/${resource.resource}/${operation.value}/`,
	}),
	encode,
	decode: (body, call) => {
		const envelope = readEnvelope(body, call.operation, call.resource.resource);
		return 'problem' in envelope ? envelope : { value: toRecords(call, envelope.value) };
	},
	explain: explainerFor,
};

/** LunaNode takes text only [seed]: switches as words, lists with commas. */
function encode(value: unknown, field: Field): unknown {
	if (field.type === 'json') {
		const entries = Object.entries(value as object).filter(([, entry]) => isSet(entry));
		return Object.fromEntries(entries.map(([name, entry]) => [name, asText(entry)]));
	}
	return Array.isArray(value) ? value.join(',') : asText(value);
}

function isSet(value: unknown): boolean {
	return value !== undefined && value !== null && String(value).trim() !== '';
}

function asText(value: unknown): string {
	if (typeof value === 'boolean') return value ? 'yes' : 'no';
	return String(value);
}
