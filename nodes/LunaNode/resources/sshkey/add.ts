import type { Action } from '../../action';
import { label } from '../../parameters/values';

export const sshkeyAdd: Action = {
	action: 'add',
	name: 'Add',
	sentence: 'Add SSH key',
	description: 'Store an SSH public key for new VMs. Returns its key_id.',
	evidence: 'documented',
	required: [
		{
			...label,
			description: 'The label of the key; each label can be used once',
			placeholder: 'e.g. nathan',
		},
		{
			name: 'sshkey',
			label: 'Public Key',
			description: 'The public key in OpenSSH format, on one line',
			placeholder: 'e.g. ssh-ed25519 AAAA… nathan@example.com',
			type: 'text',
			rows: 3,
		},
	],
	answer: { kind: 'done' },
};
