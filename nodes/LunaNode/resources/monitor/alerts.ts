import { ID } from '../../../shared/operations/formats';
import { checkId } from '../../fields/records';
import { contactId } from '../../fields/values';
import type { Action } from '../../action';

export const monitorAlertAdd: Action = {
	value: 'alert-add',
	name: 'Add Alert',
	action: 'Add monitoring alert',
	description: 'Have a contact told when a check changes its state',
	effect: 'changes',
	fields: [checkId, contactId],
	response: { kind: 'done' },
};

export const monitorAlertList: Action = {
	value: 'alert-list',
	name: 'Get Many Alerts',
	action: 'Get many monitoring alerts',
	description: 'Get the alerts of a check, each of which tells one contact',
	effect: 'none',
	fields: [checkId],
	response: { kind: 'list' },
};

export const monitorAlertRemove: Action = {
	value: 'alert-remove',
	name: 'Remove Alert',
	action: 'Remove monitoring alert',
	description: 'Remove an alert of a check. This cannot be undone.',
	effect: 'changes',
	danger: 'Nobody is told any more through this alert.',
	fields: [
		{
			name: 'alert_id',
			label: 'Alert ID',
			description: 'The ID of the alert; Get Many Alerts lists them',
			placeholder: 'e.g. 1234',
			type: 'text',
			format: ID,
		},
	],
	response: { kind: 'deleted' },
};
