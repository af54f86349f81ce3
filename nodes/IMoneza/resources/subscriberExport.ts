import type { Operation, Resource, Values } from '../../shared/operations/operation';
import type { Problem } from '../../shared/result';

export const subscriberExportCreate: Operation = {
	value: 'create',
	name: 'Create',
	action: 'Create subscriber export',
	description: 'Queue an export of the external subscribers that were added or updated in a period',
	details: 'The result comes later with the callback ExternalSubscriberExportCompleted.',
	effect: 'changes',
	route: { method: 'POST', path: '/api/Property/{accessKey}/ExternalSubscriberExport' },
	fields: [
		{
			name: 'StartDate',
			label: 'Start Date',
			description: 'The beginning of the period, in ISO 8601. It is sent in UTC.',
			placeholder: 'e.g. 2025-03-01T00:00:00Z',
			type: 'date',
		},
		{
			name: 'EndDate',
			label: 'End Date',
			description: 'The end of the period, in ISO 8601. It is sent in UTC.',
			placeholder: 'e.g. 2025-03-31T23:59:59Z',
			type: 'date',
		},
	],
	check: endsAfterStart,
	response: { kind: 'record' },
};

export const subscriberExport: Resource = {
	resource: 'subscriberExport',
	name: 'Subscriber Export',
	firstOperation: 'create',
	operations: [subscriberExportCreate],
};

function endsAfterStart({ StartDate, EndDate }: Values): Problem | undefined {
	if (Date.parse(String(EndDate)) >= Date.parse(String(StartDate))) return undefined;
	return {
		message: "The 'End Date' is before the 'Start Date'",
		description: 'Change one of them',
	};
}
