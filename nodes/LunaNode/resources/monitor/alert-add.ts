import type { Action } from '../../action';
import { checkId } from '../../parameters/records';
import { contactId } from '../../parameters/values';

export const monitorAlertAdd: Action = {
	action: 'alert-add',
	name: 'Add Alert',
	sentence: 'Add monitoring alert',
	description: 'Have a contact told when a check changes its state',
	evidence: 'documented',
	required: [checkId, contactId],
	answer: { kind: 'done' },
};
