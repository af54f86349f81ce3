import type { Action } from '../../action';
import { zoneId } from '../../parameters/records';

export const dns2RecordList: Action = {
	action: 'record-list',
	name: 'Get Many Records',
	sentence: 'Get many DNS records',
	description: 'Get the records of a DNS zone',
	evidence: 'documented',
	readOnly: true,
	required: [zoneId],
	answer: { kind: 'list' },
};
