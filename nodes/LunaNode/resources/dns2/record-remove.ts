import type { Action } from '../../action';
import { zoneId } from '../../parameters/records';

export const dns2RecordRemove: Action = {
	action: 'record-remove',
	name: 'Remove Record',
	sentence: 'Remove DNS record',
	description: 'Remove a record from a DNS zone. This cannot be undone.',
	evidence: 'documented',
	required: [
		zoneId,
		{
			name: 'record_id',
			label: 'Record ID',
			description: 'The ID of the record; Get Many Records lists them',
			placeholder: 'e.g. 1234',
			type: 'text',
			format: 'id',
		},
	],
	answer: { kind: 'deleted' },
};
