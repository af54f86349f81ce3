import type { Action } from '../../action';
import { floatingIp, region } from '../../parameters/records';

export const floatingDelete: Action = {
	action: 'delete',
	name: 'Delete',
	sentence: 'Delete floating IP',
	description:
		'Give a floating (external) IP address back. It is lost for good: this cannot be undone.',
	evidence: 'client-defined',
	required: [region, floatingIp],
	answer: { kind: 'deleted' },
};
