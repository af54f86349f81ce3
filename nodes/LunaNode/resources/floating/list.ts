import type { Action } from '../../action';

export const floatingList: Action = {
	action: 'list',
	name: 'Get Many',
	sentence: 'Get many floating IPs',
	description:
		'Get the floating (external) IP addresses of the account; attached_type is vm or unattached, hostname is the reverse DNS name',
	evidence: 'client-defined',
	readOnly: true,
	answer: { kind: 'list', key: 'ips' },
};
