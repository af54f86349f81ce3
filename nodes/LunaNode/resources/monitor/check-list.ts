import type { Action } from '../../action';

export const monitorCheckList: Action = {
	action: 'check-list',
	name: 'Get Many Checks',
	sentence: 'Get many monitoring checks',
	description: 'Get the monitoring checks with their status, which is online or offline',
	evidence: 'documented',
	readOnly: true,
	answer: { kind: 'list', key: 'checks' },
	simplified: [
		'id',
		'name',
		'type',
		'status',
		'enabled',
		'check_interval',
		'delay',
		'data_summary',
	],
};
