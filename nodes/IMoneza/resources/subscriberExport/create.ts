import type { Complaint } from '../../../shared/request/complaint';
import type { Draft, Operation } from '../../operation';

export const subscriberExportCreate: Operation = {
	operation: 'create',
	name: 'Create',
	sentence: 'Create subscriber export',
	description:
		'Queue an export of the external subscribers that were added or updated in a period. The outcome comes later with the callback ExternalSubscriberExportCompleted.',
	method: 'POST',
	path: '/api/Property/{accessKey}/ExternalSubscriberExport',
	required: [
		{
			path: 'StartDate',
			label: 'Start Date',
			description: 'The beginning of the period, in ISO 8601. It is sent in UTC.',
			placeholder: 'e.g. 2025-03-01T00:00:00Z',
			kind: 'date',
		},
		{
			path: 'EndDate',
			label: 'End Date',
			description: 'The end of the period, in ISO 8601. It is sent in UTC.',
			placeholder: 'e.g. 2025-03-31T23:59:59Z',
			kind: 'date',
		},
	],
	check: endsAfterStart,
	answer: 'object',
};

function endsAfterStart({ body: { StartDate, EndDate } }: Draft): Complaint | undefined {
	if (Date.parse(String(EndDate)) >= Date.parse(String(StartDate))) return undefined;
	return { message: "The 'End Date' is before the 'Start Date'", advice: 'Change one of them' };
}
