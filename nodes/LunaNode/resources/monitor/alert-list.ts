import type { Action } from '../../action';
import { checkId } from '../../parameters/records';

export const monitorAlertList: Action = {
	action: 'alert-list',
	name: 'Get Many Alerts',
	sentence: 'Get many monitoring alerts',
	description: 'Get the alerts of a check, each of which tells one contact',
	evidence: 'documented',
	readOnly: true,
	required: [checkId],
	answer: { kind: 'list' },
};
