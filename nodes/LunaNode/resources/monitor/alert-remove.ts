import type { Action } from '../../action';

export const monitorAlertRemove: Action = {
	action: 'alert-remove',
	name: 'Remove Alert',
	sentence: 'Remove monitoring alert',
	description: 'Remove an alert of a check. This cannot be undone.',
	evidence: 'documented',
	required: [
		{
			name: 'alert_id',
			label: 'Alert ID',
			description: 'The ID of the alert; Get Many Alerts lists them',
			placeholder: 'e.g. 1234',
			type: 'text',
			format: 'id',
		},
	],
	answer: { kind: 'deleted' },
};
