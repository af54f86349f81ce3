import type { Action } from '../../action';
import { floatingIp } from '../../parameters/records';

export const dnsSet: Action = {
	action: 'set',
	name: 'Set Reverse Name',
	sentence: 'Set reverse DNS name',
	description: 'Set the reverse DNS name (PTR) of a floating IP address',
	evidence: 'official-client-only',
	required: [
		floatingIp,
		{
			name: 'hostname',
			label: 'Hostname',
			description: 'The name that the address resolves to; a single dot resets it',
			placeholder: 'e.g. mail.example.com',
			type: 'text',
		},
	],
	answer: { kind: 'done' },
};
