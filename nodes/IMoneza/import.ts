import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';
import { isObject } from '../shared/json';
import type { ChoiceField, JsonField } from '../shared/operations/field';
import { checkField } from '../shared/operations/kinds';
import type { Values } from '../shared/operations/operation';
import { fieldProblem, problem, type Result } from '../shared/result';
import { importedSubscriber } from './fields/subscriber';

/** Where the subscribers of an import come from. */
export const subscribersFrom: ChoiceField = {
	name: 'subscribersFrom',
	label: 'Subscribers From',
	description:
		'Where the subscribers come from. Each has SubscriberKey, and may have MaximumLinkedUsers, ValidationFields, EligibleSubscriptions and AutomaticSubscriptions; other fields are not sent.',
	required: false,
	in: 'here',
	type: 'choice',
	choices: [
		{
			name: 'Input Items',
			value: 'items',
			description: 'All input items together make one import; each item is one subscriber',
		},
		{
			name: 'JSON',
			value: 'json',
			description: 'One array of subscribers makes one import',
		},
	],
	default: 'items',
	forAllItems: true,
};

export const subscribers: JsonField = {
	name: 'Subscribers',
	label: 'Subscribers',
	description:
		'An array of subscribers in the form of the API: SubscriberKey, MaximumLinkedUsers, ValidationFields [{ Name, Value }], EligibleSubscriptions [{ SubscriptionGroupKey, EligibilityEndDate }], AutomaticSubscriptions [{ SubscriptionGroupKey, ExpirationDate }]',
	placeholder: 'e.g. [{ "SubscriberKey": "sub-1001", "MaximumLinkedUsers": 2 }]',
	in: 'here',
	showFor: { field: 'subscribersFrom', values: ['json'] },
	type: 'json',
	shape: 'list',
	default: '[]',
	example: '[{ "SubscriberKey": "sub-1001" }]',
};

/** Whether the items of the input make one import together. */
export function isFromInputItems(context: Pick<IExecuteFunctions, 'getNodeParameter'>): boolean {
	return context.getNodeParameter('subscribersFrom', 0, 'items') !== 'json';
}

/** The body of an import, every subscriber checked, or why there is none. */
export function importBody(values: Values, context: IExecuteFunctions): Result<IDataObject> {
	const records = isFromInputItems(context)
		? context.getInputData().map(({ json }) => json)
		: values.Subscribers;
	if (!Array.isArray(records) || !records.length) {
		return problem('There is no subscriber to import', 'Check what the node gets or holds');
	}
	const entries: IDataObject[] = [];
	for (const [index, raw] of records.entries()) {
		const checked = checkSubscriber(raw, context.getTimezone());
		if ('problem' in checked) {
			const { message, description } = checked.problem;
			return problem(`${message} (subscriber ${index + 1})`, description);
		}
		entries.push(checked.value);
	}
	return { value: { Data: { Subscribers: entries } } };
}

/** Only what the API knows is taken over. */
function checkSubscriber(raw: unknown, timezone: string): Result<IDataObject> {
	const record = isObject(raw) ? raw : {};
	const value: IDataObject = {};
	for (const field of importedSubscriber) {
		const checked = checkField(field, record[field.name], timezone);
		if ('problem' in checked) return checked;
		if (checked.value !== undefined) value[field.name] = checked.value as IDataObject;
		else if (field.name === 'SubscriberKey') {
			return fieldProblem(field, 'is empty', `Fill in the '${field.label}'`);
		}
	}
	return { value };
}
