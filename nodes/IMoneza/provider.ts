import type { IDataObject } from 'n8n-workflow';
import { isObject } from '../shared/json';
import { isBlank } from '../shared/operations/coerce';
import type { Call, Provider } from '../shared/operations/operation';
import { asRecord, isRead, unreadable } from '../shared/operations/response';
import { refusalIn } from '../shared/request/refusal';
import { requiredText } from '../shared/request/settings';
import type { Result } from '../shared/result';
import { countsAsAccess, explainerFor, mayHaveCounted } from './errors';
import { access } from './resources/access';
import { callbackResult } from './resources/callbackResult';
import { externalSubscriber } from './resources/externalSubscriber';
import { fulfillmentExport } from './resources/fulfillmentExport';
import { property } from './resources/property';
import { resource } from './resources/resource';
import { subscriberExport } from './resources/subscriberExport';
import { subscriberImport } from './resources/subscriberImport';
import {
	defaultBaseUrlOf,
	IMONEZA_ACCESS_CREDENTIAL,
	IMONEZA_MANAGEMENT_CREDENTIAL,
	IMONEZA_RETRY_AFTER_MS,
	iMonezaAccount,
} from './signing';
import { isGranted } from './simplify';

/** What the engine has to know about iMoneza. */
export const IMONEZA: Provider = {
	name: 'iMoneza',
	resources: [
		access,
		callbackResult,
		externalSubscriber,
		fulfillmentExport,
		property,
		resource,
		subscriberExport,
		subscriberImport,
	],
	firstResource: resource.resource,
	credentialFor: (wanted) =>
		wanted === access.resource ? IMONEZA_ACCESS_CREDENTIAL : IMONEZA_MANAGEMENT_CREDENTIAL,
	account: (credential, credentialType) =>
		iMonezaAccount(credential, defaultBaseUrlOf(credentialType)),
	baseUrl: defaultBaseUrlOf,
	retryAfterMs: IMONEZA_RETRY_AFTER_MS,
	pathValues: (credential) => ({
		accessKey: requiredText(credential, 'accessKey', 'Access Key'),
	}),
	decode,
	explain: explainerFor,
};

/** Responses have no envelope. */
function decode(body: unknown, call: Call): Result<IDataObject[]> {
	const { operation } = call;
	// The result of a job may be of any form, and what failed in it is a part of it.
	const refusal =
		operation.response.kind === 'raw' ? undefined : refusalIn(body, 'iMoneza', isRead(operation));
	if (refusal) {
		return { problem: countsAsAccess(operation) ? mayHaveCounted(refusal) : refusal };
	}
	switch (operation.response.kind) {
		case 'list':
			if (Array.isArray(body) && body.every(isObject)) return { value: body };
			break;
		case 'raw':
			if (Array.isArray(body)) return { value: body.map(asRecord) };
			if (isObject(body)) return { value: [body] };
			break;
		case 'done':
			// What a successful PUT of a resource answers is not documented, and nothing is an answer as well.
			if (isBlank(body)) return { value: [savedRecord(call, {})] };
			if (isObject(body)) return { value: [savedRecord(call, body)] };
			break;
		default:
			// What was accepted always gives an item.
			if (!isRead(operation) && !countsAsAccess(operation) && isBlank(body)) {
				return { value: [{ success: true }] };
			}
			if (!isObject(body)) break;
			if (!countsAsAccess(operation)) return { value: [body] };
			// What says nothing about the access must not pass for one that is granted.
			if (!('AccessAction' in body) && !('AccessActionURL' in body)) break;
			return { value: [{ granted: isGranted(body), ...body }] };
	}
	const problem = unreadable('iMoneza', operation, body);
	return { problem: countsAsAccess(operation) ? mayHaveCounted(problem) : problem };
}

/** What was written, by the key that names it. */
function savedRecord({ operation, values }: Call, record: IDataObject): IDataObject {
	const key = operation.fields?.find(({ repeatedAt }) => repeatedAt !== undefined);
	const written = key?.repeatedAt ? { [key.repeatedAt]: values[key.name] as string } : {};
	return { ...written, saved: true, ...record };
}
