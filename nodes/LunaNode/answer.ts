import type { IDataObject } from 'n8n-workflow';
import { isObject } from '../shared/json';
import type { ProviderVoice } from '../shared/request/apiError';
import { adviceFor, type Advice } from './advice';
import type { Action } from './action';
import { providerMessage } from '../shared/request/providerMessage';

/** Why there is no result, in the provider's own words where it gave any, and what to do about it. */
export interface Refusal extends Advice {
	message: string;
	/** Whether the request may have been carried out all the same. */
	isAmbiguous?: boolean;
}

const CHECK_FIELDS: Advice = {
	description: 'Check the fields of this operation against what LunaNode says',
};

export type Reading = { data: IDataObject } | { refusal: Refusal };

/** What the texts need to know about the call that was answered. */
export type AnsweredAction = Pick<Action, 'readOnly' | 'required' | 'optional'>;

/**
 * Reads LunaNode's envelope. A refusal arrives with HTTP 200 and `success: "no"`; anything other than `"yes"` is one.
 *
 * @param body an object where it could be read as JSON, and text otherwise
 * @returns the answer without `success` and `error`, or the refusal. Nothing of the body but its error text gets into a refusal:
 * answers hold passwords and console addresses.
 */
export function readAnswer(body: unknown, action: AnsweredAction): Reading {
	if (isObject(body) && body.success === 'yes') {
		const data = { ...body };
		delete data.success;
		delete data.error;
		return { data };
	}
	// No other field: answers without `success` can be records, with passwords in them.
	const words = isObject(body) ? providerMessage(body.error) : undefined;
	if (words) {
		const advice = adviceFor(words, action) ?? CHECK_FIELDS;
		return { refusal: { message: `LunaNode: ${words}`, ...advice } };
	}
	const { message, cause } = unreadable(body);
	const description = `${cause}. ${beforeTryingAgain(action)}`;
	// Only a read may be tried again without anybody having looked.
	if (!action.readOnly) return { refusal: { message, description, isAmbiguous: true } };
	return { refusal: { message, description, failure: { cause: 'temporarily-unavailable' } } };
}

/** How LunaNode explains a request that did not come back with HTTP 200. */
export function voiceFor(action: AnsweredAction): ProviderVoice {
	return {
		provider: 'LunaNode',
		// After a 5xx the fields are not what matters most.
		advice: ({ statusCode = 500 }, words) =>
			words && statusCode < 500 ? adviceFor(words, action)?.description : undefined,
	};
}

function unreadable(body: unknown): { message: string; cause: string } {
	const text = typeof body === 'string' ? body.trim() : '';
	if (text.startsWith('<')) {
		return {
			message: 'LunaNode answered with a web page instead of data',
			cause:
				"Check the 'Base URL' of the LunaNode credential; a proxy or a maintenance page can be the cause as well",
		};
	}
	if (text) {
		return {
			message: "LunaNode's answer is cut off or is not JSON",
			cause: 'The connection may have been closed too early',
		};
	}
	if (isObject(body)) {
		return {
			message: 'LunaNode did not confirm that the request was carried out',
			cause: 'The answer neither says success nor gives a reason',
		};
	}
	return {
		message: 'LunaNode answered without any data',
		cause: 'The connection may have been closed too early',
	};
}

function beforeTryingAgain({ readOnly }: AnsweredAction): string {
	return readOnly
		? 'Try again in a minute.'
		: 'The request may have been carried out all the same: look at the result in LunaNode before trying again.';
}
