import type { IExecuteSingleFunctions, INodeExecutionData } from 'n8n-workflow';
import { parseJson } from '../shared/json';
import { checked, isMissing, type Checked } from './checks';
import { nameOf } from './operation';
import { importedSubscriber } from './parameters/subscriber';

/** Whether the items of the input make one import together. It is sent with the first item, and the others do nothing. */
export function isOneForAllItems(
	context: Pick<IExecuteSingleFunctions, 'getNodeParameter'>,
): boolean {
	return context.getNodeParameter('subscribersFrom', 'items') !== 'json';
}

/** The body of an import, every subscriber checked, or why there is none. */
export function importBody(context: IExecuteSingleFunctions): Checked {
	const subscribers = given(context);
	if (!Array.isArray(subscribers)) {
		return refused(
			"The 'Subscribers' field is not an array",
			'Enter one, as in [{ "SubscriberKey": "sub-1001" }]',
		);
	}
	if (!subscribers.length) {
		return refused('There is no subscriber to import', 'Check what the node gets or holds');
	}
	const results = subscribers.map((entry, index) =>
		subscriber(entry, index + 1, context.getTimezone()),
	);
	const wrong = results.find(({ complaint }) => complaint);
	return wrong ?? { value: { Data: { Subscribers: results.map(({ value }) => value) } } };
}

function given(context: IExecuteSingleFunctions): unknown {
	if (isOneForAllItems(context)) {
		const items = context.getWorkflowDataProxy(0).$input.all() as INodeExecutionData[];
		return items.map(({ json }) => json);
	}
	const raw = context.getNodeParameter('Subscribers', '[]');
	return typeof raw === 'string' ? parseJson(raw) : raw;
}

/** Only what the API knows is taken over. */
function subscriber(raw: unknown, position: number, timezone: string): Checked {
	const record = (typeof raw === 'object' && raw !== null ? raw : {}) as Record<string, unknown>;
	const value: Record<string, unknown> = {};
	for (const field of importedSubscriber) {
		const result = checked(field, record[nameOf(field)], timezone);
		const isKey = field.path === 'SubscriberKey';
		const complaint =
			result.complaint ?? (isKey && result.value === undefined ? isMissing(field) : undefined);
		if (complaint)
			return refused(`${complaint.message} (subscriber ${position})`, complaint.advice);
		if (result.value !== undefined) value[field.path] = result.value;
	}
	return { value };
}

function refused(message: string, advice: string): Checked {
	return { complaint: { message, advice } };
}
